import pg from 'pg';
import { connectionSettings } from '#platform/db/address.ts';
import type { State } from './state.ts';

/** Somebody of a crowd and the pages they go round. */
export type Member = { readonly part: string; readonly userId: string; readonly paths: readonly string[] };

type Row = { user_id: string; child_id: string; home_id: string | null };

const STAFF = (role: string, reach: string, most: number) => `
  select p.user_id, s.child_id, s.home_id from app.position p
  cross join lateral (
    select l.child_id, l.home_id from app.case_file c
    join app.case_member m on m.case_id = c.id and m.part = 'child'
    join app.placement l on l.child_id = m.person_id and upper_inf(l.during) and l.home_id is not null
    where upper_inf(c.life) and ${reach} order by l.child_id limit 1
  ) s
  where p.role = '${role}' and upper_inf(p.during) order by md5(p.user_id::text) limit ${most}`;

const OF_WORKER =
  'exists (select from app.primary_assignment a where a.case_id = c.id and a.user_id = p.user_id and upper_inf(a.during))';

/** 200 different people as an agency has them: workers, supervisors, managers, caregivers. */
export async function aCrowd(state: State): Promise<Member[]> {
  const client = new pg.Client(connectionSettings(state.admin));
  await client.connect();
  try {
    const staff = async (part: string, sql: string) =>
      (await client.query<Row>(sql)).rows.map(({ user_id, child_id, home_id }) => ({
        part,
        userId: user_id,
        paths: [
          '/today',
          `/children/${child_id}`,
          ...(part === 'worker' ? [`/children/${child_id}/plan`] : ['/team']),
          `/homes/${home_id}`,
          `/children/${child_id}/health`,
          '/children',
        ],
      }));
    const caregivers = await client.query<Row>(
      `select distinct on (u.id) u.id as user_id, l.child_id, l.home_id from app.user_account u
       join app.home_adult a on a.person_id = u.person_id and upper_inf(a.during)
       join app.placement l on l.home_id = a.home_id and upper_inf(l.during)
       where u.kind = 'caregiver' order by u.id limit 44`,
    );
    return [
      ...(await staff('worker', STAFF('case_manager', OF_WORKER, 132))),
      ...(await staff('supervisor', STAFF('supervisor', 'c.unit_id = p.unit_id', 22))),
      ...(await staff('manager', STAFF('program_director', 'c.organization_id = p.organization_id', 2))),
      ...caregivers.rows.map(({ user_id, child_id }) => ({
        part: 'caregiver',
        userId: user_id,
        paths: ['/home', `/home/children/${child_id}`, `/home/children/${child_id}/card`],
      })),
    ];
  } finally {
    await client.end();
  }
}
