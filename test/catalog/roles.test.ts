import { expect, test } from 'vitest';
import { testDatabase } from '../support/test-database.ts';

const db = testDatabase();
const working = [
  'alongside_case',
  'alongside_office',
  'alongside_agency',
  'alongside_portal',
  'alongside_door',
  'alongside_jobs',
  'alongside_import',
  'alongside_clocks',
  'alongside_public',
  'alongside_guest',
];
const silent = ['alongside_owner', 'alongside_definer'];

test('only the login role signs in, and no role passes over policies', async () => {
  const roles = await db.rows(`
    select rolname as name, rolcanlogin as login, rolinherit as inherits,
      rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as mighty
    from pg_roles where rolname like 'alongside\\_%' and rolname <> 'alongside_admin' order by 1`);
  expect(roles).toEqual(
    [...working, ...silent, 'alongside_login']
      .sort()
      .map(name => ({ name, login: name === 'alongside_login', inherits: false, mighty: false })),
  );
});

test('the login role may become the working roles; no working role may become another', async () => {
  const memberships = await db.rows<{ member: string; of: string; inherits: boolean }>(`
    select m.rolname as member, r.rolname as of, a.inherit_option as inherits
    from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles r on r.oid = a.roleid
    where m.rolname like 'alongside\\_%' and m.rolname <> 'alongside_admin' order by 1, 2`);
  expect(memberships).toEqual([
    ...working.toSorted().map(of => ({ member: 'alongside_login', of, inherits: false })),
    { member: 'alongside_owner', of: 'alongside_definer', inherits: false },
  ]);
});

test('the login role has no rights of its own but asking for the newest migration', async () => {
  const rights = await db.rows<{ what: string }>(`
    select 'schema ' || nspname as what from pg_namespace, aclexplode(nspacl) a where a.grantee = 'alongside_login'::regrole
    union all
    select 'table ' || oid::regclass from pg_class, aclexplode(relacl) a where a.grantee = 'alongside_login'::regrole
    union all
    select 'column ' || attrelid::regclass from pg_attribute, aclexplode(attacl) a where a.grantee = 'alongside_login'::regrole
    union all
    select 'function ' || p.oid::regprocedure from pg_proc p, aclexplode(proacl) a where a.grantee = 'alongside_login'::regrole
    union all
    select 'owns ' || oid::regclass from pg_class where relowner = 'alongside_login'::regrole
    order by 1`);
  expect(rights.map(right => right.what)).toEqual(['function record.newest_migration()', 'schema record']);
});

test('everybody is let in nowhere: no rights of PUBLIC on our schemas and tables but those on code lists', async () => {
  const open = await db.rows<{ what: string }>(`
    select 'schema ' || nspname as what from pg_namespace, aclexplode(nspacl) a
    where a.grantee = 0 and nspname in ('app', 'app_definer', 'record', 'auth', 'build', 'jobs')
    union all
    select 'table ' || c.oid::regclass || ' ' || a.privilege_type from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
    where a.grantee = 0 and n.nspname in ('app', 'record', 'auth', 'build', 'public', 'jobs')
      and not (a.privilege_type = 'SELECT' and c.oid in (select table_name from record.protected_table where shape = 'reference'))
    order by 1`);
  expect(open).toEqual([]);
  expect(await db.value(`select count(*)::int from record.protected_table where shape = 'reference'`)).toBeGreaterThan(
    5,
  );
});

test('working roles read and write rows and nothing more, and stay out of schemas that are not theirs', async () => {
  const more = await db.rows<{ what: string }>(
    `
    select a.grantee::regrole || ' ' || a.privilege_type || ' ' || c.oid::regclass as what
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
    where n.nspname in ('app', 'record', 'auth', 'jobs') and a.grantee::regrole::text = any ($1)
      and a.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'USAGE')`,
    [working],
  );
  expect(more).toEqual([]);
  const schemas = await db.rows<{ schema: string; roles: string[] }>(
    `
    select n.nspname as schema, array_agg(a.grantee::regrole::text order by a.grantee::regrole::text) as roles
    from pg_namespace n, aclexplode(n.nspacl) a
    where a.grantee::regrole::text = any ($1) and n.nspname not in ('app', 'app_definer', 'record') group by 1 order by 1`,
    [working],
  );
  expect(schemas).toEqual([
    { schema: 'auth', roles: ['alongside_door'] },
    { schema: 'jobs', roles: ['alongside_jobs'] },
  ]);
});

test('nobody but the definer and the owner makes anything in our schemas', async () => {
  const makers = await db.rows(`
    select distinct a.grantee::regrole::text as role from pg_namespace n, aclexplode(n.nspacl) a
    where a.privilege_type = 'CREATE' and n.nspname in ('app', 'app_definer', 'record', 'auth', 'build', 'extensions') order by 1`);
  expect(makers).toEqual([{ role: 'alongside_definer' }, { role: 'alongside_owner' }]);
});
