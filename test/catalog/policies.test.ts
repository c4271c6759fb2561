import { expect, test } from 'vitest';
import { testDatabase } from '../support/test-database.ts';

const db = testDatabase();

type Policy = {
  table: string;
  policy: string;
  command: string;
  roles: string[];
  using: string | null;
  check: string | null;
  permissive: boolean;
  topic: string | null;
  shape: string | null;
};

const policies = () =>
  db.rows<Policy>(`
    select p.polrelid::regclass::text as table, p.polname as policy, p.polcmd as command, array(select r::regrole::text from unnest(p.polroles) r) as roles,
      pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check, p.polpermissive as permissive, t.topic, t.shape
    from pg_policy p left join record.protected_table t on t.table_name = p.polrelid order by 1, 2`);

const people = ['alongside_case', 'alongside_office', 'alongside_agency', 'alongside_portal'];
const forPeople = ({ roles }: Policy) => roles.some(role => people.includes(role) || role === '-');
const label = ({ table, policy }: Policy) => `${table} ${policy}`;

test('there are policies, all named for roles; only those of emergencies narrow others', async () => {
  expect((await policies()).length).toBeGreaterThan(150);
  expect((await policies()).filter(({ roles }) => roles.includes('-')).map(label)).toEqual([]);
  const narrowing = (await policies()).filter(({ permissive }) => !permissive);
  expect(narrowing.filter(({ policy }) => !policy.startsWith('emergency_')).map(label)).toEqual([]);
});

test('what an emergency opens is closed to every kind of writing', async () => {
  const source = await db.value<string>(`select prosrc from pg_proc where proname = 'break_glass'`);
  const opened = [...(/opened text\[\] := array\[([^\]]+)\]/.exec(source)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
    match => match[1],
  );
  expect(opened).toContain('health');
  const rights = await db.rows<{ table: string; topic: string; command: string }>(
    `select t.table_name::text as table, t.topic, c.command from record.protected_table t, (values ('a', 'insert'), ('w', 'update')) c (command, word)
     where t.shape in ('about-subject', 'personal') and has_any_column_privilege('alongside_case', t.table_name, c.word)
     union all select t.table_name::text, t.topic, 'd' from record.protected_table t
     where t.shape in ('about-subject', 'personal') and has_table_privilege('alongside_case', t.table_name, 'delete')`,
  );
  const found = await policies();
  const open = rights
    .filter(({ topic }) => opened.includes(topic))
    .filter(
      ({ table, topic, command }) =>
        !found.some(
          policy =>
            policy.table === table &&
            !policy.permissive &&
            policy.command === command &&
            `${policy.using}${policy.check}`.includes(`only_in_emergency('${topic}'`),
        ),
    );
  expect(open).toEqual([]);
  // Papers carry the topic of their kind.
  const papers = found.find(({ table, permissive }) => table === 'document' && !permissive);
  const kinds = await db.rows<{ topic: string }>('select distinct topic from app.document_kind');
  expect(
    kinds.filter(({ topic }) => opened.includes(topic) && !papers?.check?.includes(`only_in_emergency('${topic}'`)),
  ).toEqual([]);
});

test('no policy lets people see or write everything', async () => {
  // Which tables tell of a person is no secret; the history page asks it.
  const open = ['record.protected_table catalog_is_open'];
  const found = (await policies()).filter(
    policy => forPeople(policy) && (policy.using === 'true' || policy.check === 'true'),
  );
  expect(found.map(label)).toEqual(open);
});

test('what may be written is said as well as what may be seen', async () => {
  const silent = (await policies()).filter(
    policy => forPeople(policy) && ['*', 'a', 'w'].includes(policy.command) && policy.check === null,
  );
  expect(silent.map(label)).toEqual([]);
});

test('a row is written for the own agency only', async () => {
  const elsewhere = (await policies()).filter(
    policy =>
      forPeople(policy) &&
      policy.permissive &&
      policy.shape !== null &&
      ['*', 'a', 'w'].includes(policy.command) &&
      !(policy.shape === 'own' ? /\bme\(\)/ : /\bmy_agency\(\)/).test(policy.check ?? ''),
  );
  expect(elsewhere.map(label)).toEqual([]);
});

test('functions are asked once for a query, never once for a row', async () => {
  const asked = (await policies()).filter(policy => forPeople(policy));
  const perRow = asked.filter(({ using, check }) => {
    const text = `${using} ${check}`.replace(/\( SELECT (app\.|app_definer\.)?[a-z_]+\([^()]*\)[^)]*\)/g, '');
    return /\b(mine|my_offices|my_agencies|my_cases|my_keys|only_in_emergency|me|my_agency|administers|my_person)\(/.test(
      text,
    );
  });
  expect(perRow.map(label)).toEqual([]);
});

test('each role reaches by its own measure: no policy joins two with OR', async () => {
  const joined = (await policies()).filter(policy => {
    const asked = new Set(`${policy.using}`.match(/\b(mine|my_offices|my_agencies)\(/g));
    return forPeople(policy) && asked.size > 1;
  });
  expect(joined.map(label)).toEqual([]);
});

test('personal tables open to a personal grant and to no office or agency', async () => {
  const personal = (await policies()).filter(({ shape }) => shape === 'personal');
  expect(personal.length).toBeGreaterThan(0);
  expect(personal.filter(({ roles }) => roles.some(role => /office|agency|jobs|door/.test(role))).map(label)).toEqual(
    [],
  );
});

test('tables about a subject have one policy for each of the three readings', async () => {
  const about = Map.groupBy(
    (await policies()).filter(({ shape }) => shape === 'about-subject'),
    ({ table }) => table,
  );
  expect(about.size).toBeGreaterThan(20);
  for (const [table, of] of about) {
    // A home belongs to no office.
    const wanted = [
      'agency',
      'case_team',
      'definer_works',
      ...(['caregiver_contact', 'license_talk'].includes(table) ? [] : ['office']),
    ];
    const names = of.map(({ policy }) => policy);
    expect([table, wanted.filter(name => !names.includes(name))]).toEqual([table, []]);
  }
});

test('a right without a policy, or a policy without a right, is a mistake', async () => {
  const rights = await db.rows<{ table: string; role: string; command: string }>(
    `
    select distinct c.oid::regclass::text as table, a.grantee::regrole::text as role, a.privilege_type as command
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, lateral (
      select grantee, privilege_type from aclexplode(c.relacl)
      union select x.grantee, x.privilege_type from pg_attribute t, aclexplode(t.attacl) x where t.attrelid = c.oid) a
    where n.nspname in ('app', 'record') and c.relkind in ('r', 'p') and c.relrowsecurity and a.grantee::regrole::text = any ($1)`,
    [people],
  );
  const found = await policies();
  const letter: Record<string, string> = { SELECT: 'r', INSERT: 'a', UPDATE: 'w', DELETE: 'd' };
  const without = rights.filter(
    ({ table, role, command }) =>
      !found.some(
        policy =>
          policy.permissive &&
          policy.table === table &&
          policy.roles.includes(role) &&
          ['*', letter[command]].includes(policy.command),
      ),
  );
  expect(without).toEqual([]);
  const idle = found
    .filter(forPeople)
    .filter(({ table, roles, command }) =>
      roles.some(
        role =>
          people.includes(role) &&
          !rights.some(
            right =>
              right.table === table && right.role === role && (command === '*' || letter[right.command] === command),
          ),
      ),
    );
  expect(idle.map(label)).toEqual([]);
});
