import type pg from 'pg';
import type { RecordContact } from '#modules/visits/index.ts';

/** What a case's rows tell, enough to tell it again. */
export type Told = {
  id: string;
  unit_id: string;
  number: string;
  name: string;
  opened: string;
  worker: string;
  people: { personId: string; part: 'child' | 'mother' | 'father' }[];
  children: {
    id: string;
    stays: { from: string; to: string | null; kind: 'removal' | 'voluntary'; exit: string | null }[];
    placements: { from: string; setting: string; homeId: string | null; withPersonId: string | null; moveId: string }[];
    moves: {
      id: string;
      at: string;
      planned: boolean;
      reason: string;
      why: string;
      by: string;
      recordedAt: string;
      handover: { kind: string; state: 'done' }[];
    }[];
    whereabouts: { from: string; to: string | null; setting: string; homeId: string | null }[];
    contacts: (Omit<RecordContact, 'childId'> & { id: string; enteredAt: string; enteredBy: string })[];
  }[];
};

/** Cases with one primary worker all along, opened while that worker was in the unit, whose moves have their hand-over. */
export const casesToReplay = async (admin: pg.ClientBase, most: number, contacts: number): Promise<Told[]> =>
  (
    await admin.query<Told>(
      `select c.id, c.unit_id, c.number, c.name, to_json(lower(c.life)) #>> '{}' as opened, a.user_id as worker,
       (select json_agg(json_build_object('personId', person_id, 'part', part)) from app.case_member where case_id = c.id) as people,
       (select json_agg(json_build_object('id', k.person_id,
         'stays', (select json_agg(json_build_object('from', lower(during), 'to', upper(during), 'kind', kind, 'exit', exit_reason) order by during) from app.episode where child_id = k.person_id),
         'placements', (select json_agg(json_build_object('from', lower(during), 'setting', setting, 'homeId', home_id, 'withPersonId', with_person_id, 'moveId', move_id) order by during) from app.placement where child_id = k.person_id),
         'moves', (select json_agg(json_build_object('id', m.id, 'at', at, 'planned', planned, 'reason', reason, 'why', why, 'by', recorded_by, 'recordedAt', recorded_at,
            'handover', (select json_agg(json_build_object('kind', kind, 'state', state)) from app.handover_item where move_id = m.id)) order by at) from app.move m where child_id = k.person_id),
         'whereabouts', (select coalesce(json_agg(json_build_object('from', lower(during), 'to', upper(during), 'setting', setting, 'homeId', home_id) order by during), '[]') from app.whereabouts where child_id = k.person_id),
         'contacts', (select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'way', way, 'place', place, 'held', held, 'aloneWithChild', alone_with_child, 'happenedAt', happened_at, 'madeBy', made_by, 'enteredAt', entered_at, 'enteredBy', entered_by) order by entered_at, id), '[]')
            from (select * from app.contact where child_id = k.person_id order by entered_at desc, id limit $2) c)))
        from app.case_member k where k.case_id = c.id and k.part = 'child') as children
     from app.case_file c
     join app.primary_assignment a on a.case_id = c.id and a.during = c.life
     join app.position p on p.user_id = a.user_id and p.during @> lower(c.life)
     where upper_inf(c.life) and not exists (
       select from app.case_member k join app.move m on m.child_id = k.person_id where k.case_id = c.id
         and not exists (select from app.handover_item h where h.move_id = m.id))
     order by c.id limit $1`,
      [most, contacts],
    )
  ).rows;

/** Contacts that are not told go, so that only what is told is compared. */
export async function keepTold(admin: pg.ClientBase, cases: readonly Told[]): Promise<void> {
  const told = cases.flatMap(({ children }) => children.flatMap(({ contacts }) => contacts.map(({ id }) => id)));
  await admin.query('set session_replication_role = replica');
  await admin.query('delete from app.contact where id <> all ($1)', [told]);
  await admin.query('set session_replication_role = origin');
}

/** What a case's rows say of who lived where and who could see it, without the ids of rows. */
export async function rowsOf(admin: pg.ClientBase, { number, children }: Told): Promise<Record<string, unknown[]>> {
  const ids = [children.map(child => child.id)];
  const rows = async (sql: string, values: unknown[]) => (await admin.query(sql, values)).rows;
  return {
    episodes: await rows(
      'select child_id, office_id, kind, during, exit_reason from app.episode where child_id = any ($1) order by 1, 4',
      ids,
    ),
    placements: await rows(
      'select child_id, office_id, home_id, with_person_id, setting, during from app.placement where child_id = any ($1) order by 1, 6',
      ids,
    ),
    moves: await rows(
      'select child_id, office_id, at, planned, reason, why, recorded_by, recorded_at from app.move where child_id = any ($1) order by 1, 3',
      ids,
    ),
    handover: await rows(
      'select h.child_id, m.at, h.kind, h.state from app.handover_item h join app.move m on m.id = h.move_id where h.child_id = any ($1) order by 1, 2, 3',
      ids,
    ),
    whereabouts: await rows(
      'select child_id, office_id, setting, home_id, during from app.whereabouts where child_id = any ($1) order by 1, 5',
      ids,
    ),
    kept: await rows(
      'select k.user_id, k.first_name, k.during from app.kept_stay k join app.placement p on p.id = k.placement_id where p.child_id = any ($1) order by 1, 3, 2',
      ids,
    ),
    contacts: await rows(
      `select child_id, office_id, kind, way, place, held, alone_with_child, happened_at, made_by, entered_at, entered_by from app.contact
       where child_id = any ($1) order by child_id, entered_at, happened_at, kind, way, place, held, alone_with_child`,
      ids,
    ),
    members: await rows(
      `select m.office_id, m.person_id, m.part, m.during from app.case_member m where m.person_id = any ($1) order by 2`,
      ids,
    ),
    grants: await rows(
      `select user_id, subject_kind, topics, during, source from app.access_grant where subject_id = any ($1) or (source = 'assignment' and subject_id in (select case_id from app.case_member where person_id = any ($1))) order by 1, 4, 2`,
      ids,
    ),
    cases: await rows('select name, unit_id, office_id, organization_id, life from app.case_file where number = $1', [
      number,
    ]),
  };
}

/** Homes, staff and people stay; cases and everything about them go. */
export async function forgetCases(admin: pg.ClientBase): Promise<void> {
  const plans = [
    'agreement_signature',
    'agreement_signer',
    'agreement_rendering',
    'agreement_version',
    'plan_step',
    'agreement',
  ];
  const gone = [
    ...plans,
    'handover_item',
    'move',
    'whereabouts',
    'task',
    'kept_stay',
    'contact',
    'finding',
    'court_order',
    'petition',
    'hearing',
    'placement',
    'episode',
  ];
  const cases = ['case_team_member', 'case_member', 'primary_assignment', 'case_file'];
  await admin.query('set session_replication_role = replica');
  for (const table of [...gone, ...cases]) await admin.query(`delete from app.${table}`);
  await admin.query(
    `delete from app.access_grant where source in ('assignment', 'appointment', 'placement', 'whereabouts')`,
  );
  await admin.query('set session_replication_role = origin');
}
