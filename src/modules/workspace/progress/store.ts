import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Days, FamilyTime, Placed, PlannedService } from './contract.ts';

/** The days of a child's stays in care and of the placements in the latest of them. */
export async function staysOf(
  tx: Tx,
  childId: Id,
  timeZone: string,
): Promise<{ stays: readonly Days[]; placements: readonly Placed[] }> {
  const day = (moment: string) => sql`(${sql.raw(moment)} at time zone ${timeZone})::date`;
  const { rows } = await sql<{ stays: Days[]; placements: Placed[] }>`
    select
      coalesce((select json_agg(json_build_object('from', ${day('lower(e.during)')}, 'to', ${day('upper(e.during)')}) order by lower(e.during))
        from app.placement_v_episode e where e.child_id = ${childId}), '[]') as stays,
      coalesce((select json_agg(json_build_object('from', ${day('lower(p.during)')}, 'to', ${day('upper(p.during)')},
          'homeId', p.home_id, 'counts', p.counts_as_move) order by lower(p.during))
        from app.placement_v_placement p
        where p.child_id = ${childId}
          and p.episode_id = (select e.id from app.placement_v_episode e where e.child_id = ${childId} order by lower(e.during) desc limit 1)), '[]')
        as placements`.execute(tx);
  return rows[0]!;
}

/** The next hearing that is set about a child, and the last one that was held; moments are ISO. */
export type HearingsAround = Readonly<
  Record<'next' | 'last', { readonly at: string; readonly en: string; readonly es: string } | null>
>;
export async function hearingsAround(tx: Tx, childId: Id, now: string): Promise<HearingsAround> {
  const { rows } = await sql<{ which: 'next' | 'last'; at: string; en: string; es: string }>`
    (select 'next' as which, at, kind_en as en, kind_es as es from app.court_v_hearing
      where child_id = ${childId} and state = 'set' and at >= ${now}::timestamptz order by at limit 1)
    union all
    (select 'last', at, kind_en, kind_es from app.court_v_hearing
      where child_id = ${childId} and state = 'held' order by at desc limit 1)`.execute(tx);
  const found = (which: 'next' | 'last') => {
    const row = rows.find(each => each.which === which);
    return row ? { at: isoOf(row.at), en: row.en, es: row.es } : null;
  };
  return { next: found('next'), last: found('last') };
}

/** The family time of a child from one day (ISO) on that is over or was called off. */
export async function familyTimeFrom(tx: Tx, childId: Id, from: string, timeZone: string): Promise<FamilyTime[]> {
  const { rows } = await sql<FamilyTime>`
    select (v.starts_at at time zone ${timeZone})::date::text as day, v.with_whom as "withWhom", v.state, v.makes_up is not null as "makesUp"
    from app.visits_v_family_visit v
    where v.child_id = ${childId} and v.state <> 'planned' and v.starts_at >= ${from}::date::timestamp at time zone ${timeZone}
    order by v.starts_at`.execute(tx);
  return rows;
}

/** What the rules in force say of check-ups: the last that was done, and the next that is due with where it stands. */
export type CheckUps = {
  readonly duty: string;
  readonly doneOn: string | null;
  readonly dueOn: string | null;
  readonly late: boolean;
};
const CHECK_UPS = ['medical-checkup', 'full-health-check', 'initial-health-check'];
export async function checkUpsOf(
  tx: Tx,
  childId: Id,
  today: string,
): Promise<Readonly<Record<'doctor' | 'dentist', CheckUps | undefined>>> {
  const { rows } = await sql<CheckUps>`
    select case when d.duty = 'dental-visit' then 'dentist' else 'doctor' end as duty, max(d.settled_on)::text as "doneOn",
      min(d.due_on) filter (where d.state in ('upcoming', 'due', 'overdue'))::text as "dueOn",
      coalesce(min(d.due_on) filter (where d.state in ('upcoming', 'due', 'overdue')) < ${today}::date, false) as late
    from app.clocks_v_duty d
    where d.child_id = ${childId} and d.duty = any (${[...CHECK_UPS, 'dental-visit']}::text[])
    group by 1`.execute(tx);
  const found = (duty: string) => rows.find(each => each.duty === duty);
  return { doctor: found('doctor'), dentist: found('dentist') };
}

/** A goal of a living case plan around a child, with every rating of it, the earliest first. */
export type RatedGoal = {
  readonly id: Id;
  readonly planId: Id;
  readonly words: string;
  readonly state: 'open' | 'met';
  /** The parent whose goal it is; null for the child's own. */
  readonly parent: string | null;
  readonly ratings: readonly {
    readonly rater: 'worker' | 'parent' | 'caregiver' | 'provider' | 'youth';
    readonly name: string;
    readonly on: string;
    readonly level: 0 | 1 | 2 | 3 | 4;
  }[];
};
export async function ratedGoalsOf(tx: Tx, childId: Id): Promise<RatedGoal[]> {
  const { rows } = await sql<RatedGoal>`
    select g.id, g.plan_id as "planId", g.words, g.state, nullif(concat_ws(' ', a.first_name, a.last_name), '') as parent,
      coalesce((select json_agg(json_build_object('rater', r.rater, 'name', r.name, 'on', r.rated_on, 'level', r.level) order by r.rated_on, r.id)
        from app.planning_v_rating r where r.goal_id = g.id and r.child_id = g.child_id), '[]') as ratings
    from app.planning_v_plan p
    join app.planning_v_goal g on g.plan_id = p.id and g.child_id = p.child_id
    left join app.people_v_person a on a.id = p.adult_id
    where p.closed_on is null and g.state <> 'dropped'
      and (p.adult_id is null and p.child_id = ${childId}
        or p.adult_id is not null and p.case_id = (select c.case_id from app.cases_v_child c where c.child_id = ${childId}))
    order by p.adult_id is not null, p.id, g.place`.execute(tx);
  return rows;
}

/** Services of living case plans that are to answer needs of a child. */
export async function plannedServicesFor(tx: Tx, childId: Id): Promise<PlannedService[]> {
  const { rows } = await sql<PlannedService>`
    select s.need_id, s.words, s.state, s.state_on::text, s.referral_id from app.planning_v_service s
    where s.need_of = ${childId} order by s.id`.execute(tx);
  return rows;
}
