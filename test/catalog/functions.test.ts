import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testDatabase } from '../support/test-database.ts';
import { definerFunctions, withList } from './definer-functions.ts';

const db = testDatabase();

/** Functions outside app_definer that may run with other rights, because row policies and /health ask them. */
const outside = [
  'app.mine',
  'app.my_cases',
  'app.my_offices',
  'app.my_agencies',
  'app.my_family_orders',
  'app.my_family_visits',
  'app.my_keys',
  'app.my_meetings',
  'app.my_minutes',
  'app.only_in_emergency',
  'app.my_agreements',
  'app.my_live_papers',
  'app.my_papers',
  'app.my_partner_communities',
  'app.my_homes',
  'app.my_conditions',
  'app.my_partnerships',
  'app.my_ways_home',
  'app.partners_beside_me',
  'app.speaks_with_me',
  'app.my_signings',
  'app.my_signed_children',
  'record.newest_migration',
];

test('functions with other rights lie in app_definer, besides the few that policies and /health ask', async () => {
  const found = await definerFunctions(db.admin);
  expect(found.length).toBeGreaterThan(20);
  expect(
    found
      .filter(({ schema }) => schema !== 'app_definer')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(outside.toSorted());
});

test('each has an empty search path, the definer as its owner, and a reason', async () => {
  const found = await definerFunctions(db.admin);
  expect(found.filter(({ path }) => path !== '""')).toEqual([]);
  expect(
    found.filter(({ name, owner }) => owner !== 'alongside_definer' && name !== 'record.newest_migration'),
  ).toEqual([]);
  expect(found.filter(({ reason }) => reason === null || reason.length < 10)).toEqual([]);
});

test('no function of ours may be called by everybody', async () => {
  const open = await db.rows(`
    select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('app', 'app_definer', 'record', 'auth', 'build')
      and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0)) order by 1`);
  expect(open).toEqual([]);
});

test('nothing runs with other rights from schema build', async () => {
  const rights =
    await db.rows(`select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace = 'build'::regnamespace
    and (p.prosecdef or has_function_privilege('alongside_case', p.oid, 'execute'))`);
  expect(rights).toEqual([]);
});

test('db/policies.md lists each of them with who may call it and why', async () => {
  const page = readFileSync('db/policies.md', 'utf8');
  expect(withList(page, await definerFunctions(db.admin)), 'npm run generate-tables').toBe(page);
});
