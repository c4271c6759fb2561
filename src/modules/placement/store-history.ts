import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** One placement or whereabouts of a child, oldest first. Moments are ISO 8601; `to` is null while it goes on. */
export type Stay = {
  readonly id: Id;
  readonly layer: 'placement' | 'whereabouts';
  readonly setting: string;
  readonly settingLabel: string;
  readonly homeId: Id | null;
  /** The home's name, or the parent's on a trial visit; null where there is no home or it may not be seen. */
  readonly place: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly planned: boolean | null;
  readonly reason: string | null;
  readonly why: string | null;
  readonly recordedAt: string | null;
  readonly holdBedUntil: string | null;
};

/** Every stay of a child in both layers. */
export async function placementHistory(tx: Tx, childId: Id, language: 'en' | 'es'): Promise<Stay[]> {
  const label = sql.ref(`s.${language}`);
  const reason = sql.ref(`r.${language}`);
  const result = await sql<Stay>`
    select p.id, 'placement' as layer, p.setting, ${label} as "settingLabel", p.home_id as "homeId",
      coalesce(h.name, w.first_name || coalesce(' ' || w.last_name, '')) as place, lower(p.during) as from, upper(p.during) as to,
      m.planned, ${reason} as reason, m.why, m.recorded_at as "recordedAt", null::date as "holdBedUntil"
    from app.placement p
    join app.setting s on s.code = p.setting
    left join app.licensing_v_home h on h.id = p.home_id
    left join app.people_v_person w on w.id = p.with_person_id
    left join app.move m on m.id = p.move_id
    left join app.move_reason r on r.code = m.reason
    where p.child_id = ${childId}
    union all
    select w.id, 'whereabouts', w.setting, ${label}, w.home_id, h.name, lower(w.during), upper(w.during), null, null, w.note, null, w.hold_bed_until
    from app.whereabouts w
    join app.setting s on s.code = w.setting
    left join app.licensing_v_home h on h.id = w.home_id
    where w.child_id = ${childId}
    order by 7, 2`.execute(tx);
  return result.rows;
}

/** The stays in care of a child, oldest first. */
export async function episodesOf(tx: Tx, childId: Id, language: 'en' | 'es') {
  const exit = sql.ref(`x.${language}`);
  const result = await sql<{
    id: Id;
    kind: 'removal' | 'voluntary';
    from: string;
    to: string | null;
    exit: string | null;
  }>`
    select e.id, e.kind, lower(e.during) as from, upper(e.during) as to, ${exit} as exit
    from app.episode e left join app.exit_reason x on x.code = e.exit_reason
    where e.child_id = ${childId} order by lower(e.during)`.execute(tx);
  return result.rows;
}

/** Brothers and sisters of the same case who are in care now, with where they live. */
export async function siblingsInCare(tx: Tx, childId: Id) {
  const result = await sql<{
    childId: Id;
    name: string;
    firstName: string;
    placementId: Id | null;
    homeId: Id | null;
    place: string | null;
  }>`
    select other.child_id as "childId", p.first_name || coalesce(' ' || p.last_name, '') as name, p.first_name as "firstName",
      n.id as "placementId", n.home_id as "homeId", h.name as place
    from app.cases_v_child own
    join app.cases_v_child other on other.case_id = own.case_id and other.child_id <> own.child_id
    join app.people_v_person p on p.id = other.child_id
    join app.episode e on e.child_id = other.child_id and upper_inf(e.during)
    left join app.placement n on n.child_id = other.child_id and upper_inf(n.during)
    left join app.licensing_v_home h on h.id = n.home_id
    where own.child_id = ${childId}
    order by p.born_on`.execute(tx);
  return result.rows;
}

/** Parents and others of the child's case, for a trial visit at home. */
export async function adultsOfCase(tx: Tx, childId: Id) {
  const result = await sql<{ personId: Id; name: string }>`
    select p.id as "personId", p.first_name || coalesce(' ' || p.last_name, '') as name
    from app.people_v_relationship r join app.people_v_person p on p.id = r.relative_id
    where r.person_id = ${childId} and r.kind in ('mother', 'father', 'parent', 'stepmother', 'stepfather', 'grandmother', 'grandfather')
    order by p.first_name`.execute(tx);
  return result.rows;
}

/** Moves written down since a moment, newest first: a supervisor's board. Names as far as the asker may see them. */
export async function recentMoves(tx: Tx, since: string, language: 'en' | 'es', most = 20) {
  const reason = sql.ref(`r.${language}`);
  const result = await sql<{
    childId: Id;
    name: string;
    at: string;
    recordedAt: string;
    planned: boolean;
    reason: string;
    place: string | null;
    by: string;
  }>`
    select m.child_id as "childId", p.first_name || coalesce(' ' || p.last_name, '') as name, m.at, m.recorded_at as "recordedAt", m.planned,
      ${reason} as reason, h.name as place, s.name as by
    from app.move m
    join app.people_v_person p on p.id = m.child_id
    join app.move_reason r on r.code = m.reason
    left join app.placement pl on pl.move_id = m.id
    left join app.licensing_v_home h on h.id = pl.home_id
    left join app.access_v_staff s on s.id = m.recorded_by
    where m.recorded_at >= ${since}
    order by m.recorded_at desc limit ${most}`.execute(tx);
  return result.rows;
}
