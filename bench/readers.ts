import pg from 'pg';
import type { Id } from '#kernel/ids.ts';
import { connectionSettings } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { Who } from '#platform/http/who.ts';
import { beginSession } from '#platform/sign-in/sessions.ts';
import { usualSettings } from '#platform/sign-in/settings.ts';
import type { State } from './state.ts';

/** Somebody a bench reads as, with a child and a home they may open. */
export type Reader = {
  readonly part: 'worker' | 'supervisor' | 'manager' | 'agency' | 'caregiver';
  readonly who: Who;
  /** Children of open cases within reach. */
  readonly reach: number;
  readonly childId: Id;
  readonly homeId: Id;
};

const STAFF = `
  select p.user_id, count(m.person_id)::int as reach, (array_agg(m.person_id order by m.person_id))[1:400] as children
  from (select * from app.position p where p.role = 'ROLE' order by p.id limit MOST) p
  join app.case_file c on upper_inf(c.life) and REACH
  join app.case_member m on m.case_id = c.id and m.part = 'child'
  group by 1 order by abs(count(m.person_id) - WANTED), 1 limit 1`;
const WITHIN = {
  worker: [
    'case_manager',
    25,
    'exists (select from app.primary_assignment a where a.case_id = c.id and a.user_id = p.user_id and upper_inf(a.during))',
  ],
  supervisor: ['supervisor', 150, 'c.unit_id = p.unit_id'],
  manager: ['program_director', 5000, 'c.organization_id = p.organization_id'],
  agency: ['placement_coordinator', 1_000_000, 'c.agency_id = p.agency_id'],
} as const;

/** The worker with about 25 children, the supervisor with about 150, the manager with about 5,000, somebody for the whole agency, a caregiver. */
export async function findReaders(state: State): Promise<Reader[]> {
  const client = new pg.Client(connectionSettings(state.admin));
  await client.connect();
  try {
    const readers: Reader[] = [];
    for (const part of ['worker', 'supervisor', 'manager', 'agency'] as const) {
      const [role, children, reach] = WITHIN[part];
      const { rows } = await client.query(
        STAFF.replace('ROLE', role)
          .replace('REACH', reach)
          .replace('WANTED', String(children))
          // Whoever is there for the whole agency reaches everybody: one of them will do.
          .replace('MOST', part === 'agency' ? '1' : '400'),
      );
      const found = await client.query(
        `select p.child_id, p.home_id from app.placement p join app.home h on h.id = p.home_id
         where p.child_id = any ($1) and upper_inf(p.during) order by h.kind, p.child_id limit 1`,
        [rows[0].children],
      );
      readers.push(await reader(client, part, rows[0].user_id, rows[0].reach, found.rows[0]));
    }
    const { rows } = await client.query(
      `select u.id as user_id, p.child_id, p.home_id from app.placement p
       join app.home_adult a on a.home_id = p.home_id join app.user_account u on u.person_id = a.person_id
       where upper_inf(p.during) order by 1 limit 1`,
    );
    readers.push(await reader(client, 'caregiver', rows[0].user_id, 1, rows[0]));
    return readers;
  } finally {
    await client.end();
  }
}

async function reader(
  client: pg.Client,
  part: Reader['part'],
  userId: Id,
  reach: number,
  at: { child_id: Id; home_id: Id },
): Promise<Reader> {
  const { rows } = await client.query('select * from app_definer.who_is($1, $2)', [
    userId,
    Temporal.Now.instant().toString(),
  ]);
  const who: Who = {
    userId,
    agencyId: rows[0].agency_id,
    agencyName: rows[0].agency_name,
    timeZone: rows[0].time_zone,
    kind: rows[0].kind,
    name: rows[0].name,
    language: 'en',
    personId: rows[0].person_id,
    roles: rows[0].roles,
    scope: rows[0].scope,
    unitIds: rows[0].unit_ids,
    proof: 'password',
  };
  return { part, who, reach, childId: at.child_id, homeId: at.home_id };
}

/** Signs somebody in and gives the cookie of their browser. */
export const signIn = async (state: State, userId: Id): Promise<string> => (await signInAll(state, [userId]))[0]!;

/** Signs people in, one after another, and gives the cookies of their browsers. */
export async function signInAll(state: State, userIds: readonly string[]): Promise<string[]> {
  const pool = createPool(state.login, 1);
  try {
    const cookies: string[] = [];
    for (const userId of userIds) {
      const now = Temporal.Now.instant();
      const context = { role: 'alongside_door', userId: null, agencyId: null, now: now.toString() } as const;
      const session = await inTransaction(pool, context, tx =>
        beginSession(
          tx,
          usualSettings,
          { userId: userId as Id, method: 'password', before: null, requestId: null },
          now,
        ),
      );
      if (!session) throw new Error('This account cannot sign in');
      cookies.push(`alongside=${session.token}`);
    }
    return cookies;
  } finally {
    await pool.end();
  }
}
