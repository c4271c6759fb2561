import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Block } from '#kernel/paper.ts';
import type { ReportAbout, ReportSection } from '#modules/court/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';

type Row = {
  readonly id: Id;
  readonly person: string;
  /** Null where the directory has it no more. */
  readonly service: string | null;
  readonly organization: string;
  readonly state: string;
  readonly state_since: string;
  readonly started_on: string | null;
  readonly ended_on: string | null;
  readonly goal: string | null;
  readonly sessions: number | null;
};

/**
 * Services asked for between two days, for the child or for parents of the child's case. What a law of its own protects
 * (42 CFR Part 2, a shelter's place) is left out of a paper that all parties read.
 */
async function services({ tx, who }: Ask, { childId, since, until }: ReportAbout, whose: 'child' | 'parents') {
  const person =
    whose === 'child'
      ? sql`r.person_id = ${childId}`
      : sql`r.person_id in (select t.relative_id from app.people_v_relationship t
          where t.person_id = ${childId} and t.kind in ('mother', 'father', 'parent', 'stepmother', 'stepfather'))`;
  const { rows } = await sql<Row>`
    select r.id, p.first_name || coalesce(' ' || p.last_name, '') as person,
      (select min(e.name) from app.organizations_v_entry e where e.service_id = r.service_id) as service, o.name as organization, r.state,
      r.state_since, r.started_on, r.ended_on, r.goal,
      (select sum(u.sessions)::int from app.progress_update u where u.referral_id = r.id and u.came_at is not null) as sessions
    from app.referral r
    join app.people_v_person p on p.id = r.person_id
    join app.organizations_v_name o on o.id = r.organization_id
    where ${person} and r.sensitive is null and r.state not in ('draft', 'in-error')
      and r.opened_at < (${until}::date + 1)::timestamp at time zone ${who.timeZone} and (r.ended_on is null or r.ended_on >= ${since}::date)
    order by r.opened_at, r.id`.execute(tx);
  return rows;
}

function table({ say, language, who }: Ask, rows: readonly Row[], named: boolean): Block[] {
  const words = say.group('referrals', 'courtReport');
  if (rows.length === 0) return [];
  const day = (on: string | null) => (on === null ? '' : sayDay(language, on));
  return [
    {
      kind: 'table',
      caption: words.caption,
      head: [...(named ? [words.who] : []), words.service, words.goal, words.since, words.state, words.sessions],
      rows: rows.map(row => [
        ...(named ? [row.person] : []),
        [row.service, row.organization].filter(Boolean).join(', '),
        row.goal ?? '',
        row.started_on ? day(row.started_on) : sayDayOf(language, who.timeZone, row.state_since),
        [say.code('referrals', `states.${row.state}`), day(row.ended_on)].filter(Boolean).join(', '),
        row.sessions === null ? words.notTold : String(row.sessions),
      ]),
    },
  ];
}

/** What referrals tell a report to the court: services for the child, and what each parent has done. */
export const referralSections: readonly ReportSection[] = [
  { code: 'services', supply: async (ask, about) => table(ask, await services(ask, about, 'child'), false) },
  { code: 'parents', supply: async (ask, about) => table(ask, await services(ask, about, 'parents'), true) },
];
