import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { anEmptyAgency, ownConnection, takeAll } from '#test/builders/round-trips.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { loadState } from '../../../../scripts/generate/load.ts';
import { anExtract, aSmallAgency, type ExtractRows } from '../testing/an-extract.ts';

/** Whole sets follow as single rows do: `app_definer.follow_import` beside the functions that the rest of the product calls. */
const db = testDatabase();
const now = '2026-11-18T15:00:00Z';
let client: pg.Client;
let agencyId: Id;

beforeAll(async () => {
  const plan = { seed: 3, children: 40, past: 1, now: Temporal.Instant.from(now).epochMilliseconds };
  agencyId = (await loadState(db.admin as never, plan, { add: false })).world.agencyId;
  client = await ownConnection(db);
});
afterAll(() => client.end());

/** Which subjects each set is of, and the function that follows one of them. */
const sets = [
  ['staff', 'app.staff_member', 'id', 'follow_positions'],
  ['cases', 'app.case_file', 'id', 'follow_assignments'],
  ['people', 'app.user_account', 'person_id', 'follow_person'],
  ['homes', 'app.home', 'id', 'follow_home'],
  ['children', 'app.episode', 'child_id', 'follow_placements'],
  ['stays', 'app.placement', 'id', 'keep_stay'],
] as const;

const granted = async (on: Pick<pg.Client, 'query'>) => {
  const rows = async (sql: string) => (await on.query<{ row: string }>(sql)).rows.map(({ row }) => row).toSorted();
  return {
    access: await rows(`select (to_jsonb(g) - 'id')::text as row from app.access_grant g`),
    scopes: await rows(`select (to_jsonb(g) - 'id')::text as row from app.scope_grant g`),
    kept: await rows(`select (to_jsonb(k) - 'id')::text as row from app.kept_stay k`),
  };
};

/** What the functions for one subject give, and nothing of it is kept. */
async function oneByOne() {
  await db.admin.query('begin');
  await db.admin.query(`select set_config('app.now', $1, true)`, [now]);
  for (const [, table, column, follow] of sets)
    await db.admin.query(
      `select app_definer.${follow}(id) from (select distinct ${column} as id from ${table} where ${column} is not null) s`,
    );
  const found = await granted(db.admin);
  await db.admin.query('rollback');
  return found;
}

async function inSets() {
  await client.query('begin');
  await client.query(
    `select set_config('role', 'alongside_import', true), set_config('app.agency', $1, true), set_config('app.now', $2, true)`,
    [agencyId, now],
  );
  for (const [of, table, column] of sets)
    await client.query(
      `select app_definer.follow_import($1, array(select distinct ${column} from ${table} where ${column} is not null))`,
      [of],
    );
  await client.query('commit');
  return await granted(db.admin);
}

test('access that is right already stays what it is', async () => {
  const before = await granted(db.admin);
  expect(before.access.length).toBeGreaterThan(100);
  expect(await inSets()).toEqual(before);
});

test('whatever changed, a set gives what single subjects give', async () => {
  for (const change of [
    `update app.user_account set active = false where id in (select id from app.user_account where kind = 'caregiver' order by id limit 5)`,
    `update app.home_adult set part = 'household' where id in (select id from app.home_adult order by id limit 4)`,
    `update app.home_adult set during = tstzrange(lower(during), '2026-10-01') where id in (select id from app.home_adult order by id desc limit 4)`,
    `update app.position set during = tstzrange(lower(during), '2026-11-01') where id in (select id from app.position where upper_inf(during) order by id limit 6)`,
    `update app.case_team_member set part = 'cover' where id in (select id from app.case_team_member order by id limit 3)`,
    `update app.case_team_member t set person_id = (select m.person_id from app.case_member m where m.case_id = t.case_id and m.part = 'child' limit 1)
     where id in (select id from app.case_team_member order by id desc limit 3)`,
    `update app.placement set home_id = (select id from app.home where kind = 'foster' order by id limit 1)
     where id in (select id from app.placement where home_id is not null order by id limit 5)`,
  ])
    await db.admin.query(change);
  const before = await granted(db.admin);
  const wanted = await oneByOne();
  expect(wanted.access).not.toEqual(before.access);
  expect(await inSets()).toEqual(wanted);
});

test('an account that comes later, or closes, opens and closes the home and its children', async () => {
  const other = await anEmptyAgency(db, agencyId);
  const userId = await db.value<Id>(`select user_id from app.position where role = 'administrator' limit 1`);
  const files = aSmallAgency();
  const caregiver = files.accounts!.find(({ kind }) => kind === 'caregiver')!;
  const take = (extract: ExtractRows) => takeAll({ db, client, userId, now }, anExtract(extract), other, 'old-system');
  const opened = async () =>
    (
      await db.rows<{ source: string }>(
        `select distinct source from app.access_grant g join app.user_account u on u.id = g.user_id where u.kind = 'caregiver' and g.agency_id = $1`,
        [other],
      )
    )
      .map(({ source }) => source)
      .toSorted();

  expect(await take({ ...files, accounts: files.accounts!.filter(one => one !== caregiver) })).toMatchObject({
    refused: [],
    taken: true,
  });
  expect(await opened()).toEqual([]);
  expect(await take({ accounts: [caregiver] })).toMatchObject({ refused: [], taken: true });
  expect(await opened()).toEqual(['home', 'placement', 'self']);
  expect(await take({ accounts: [{ ...caregiver, active: 'no' }] })).toMatchObject({ taken: true, unlike: 1 });
  expect(await opened()).toEqual([]);
});
