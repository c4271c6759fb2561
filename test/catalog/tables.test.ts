import { expect, test } from 'vitest';
import { testDatabase } from '../support/test-database.ts';

const db = testDatabase();
const names = async (sql: string): Promise<string[]> => (await db.rows<{ name: string }>(sql)).map(row => row.name);

/** Rooms of the design that own tables, and the two parts of the platform that do. */
const rooms = [
  'agency',
  'access',
  'people',
  'organizations',
  'documents',
  'agreements',
  'rulebook',
  'clocks',
  'tasks',
  'licensing',
  'cases',
  'health',
  'education',
  'placement',
  'partnership-plan',
  'meetings',
  'assessments',
  'planning',
  'visits',
  'court',
  'permanency',
  'referrals',
  'partnerships',
  'measures',
  'exchange',
  'workspace',
  'platform',
  'sign-in',
];

const TABLES = `pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('app', 'record', 'auth') and c.relkind in ('r', 'p') and not c.relispartition`;

test('there is something to look at', async () => {
  expect((await names(`select c.oid::regclass::text as name from ${TABLES}`)).length).toBeGreaterThan(60);
});

test('row security is on and binds the owner too, everywhere but on code lists', async () => {
  expect(
    await names(`select c.oid::regclass::text as name from ${TABLES} and not (c.relrowsecurity and c.relforcerowsecurity)
      and c.oid not in (select table_name from record.protected_table where shape = 'reference') order by 1`),
  ).toEqual([]);
});

test('a month partition is reached through its table only', async () => {
  expect(
    await names(`select distinct c.oid::regclass || ' ' || a.grantee::regrole as name from pg_class c, aclexplode(c.relacl) a
      where c.relispartition and a.grantee not in ('alongside_owner'::regrole, 'alongside_definer'::regrole) and c.relowner = 'alongside_owner'::regrole`),
  ).toEqual([]);
});

test('tables belong to the owner, who cannot sign in', async () => {
  expect(
    await names(`select c.oid::regclass::text as name from ${TABLES} and c.relowner <> 'alongside_owner'::regrole`),
  ).toEqual([]);
});

test('every table of the rooms is in the list of protected tables', async () => {
  expect(
    await names(
      `select c.oid::regclass::text as name from ${TABLES} and n.nspname = 'app' and c.oid not in (select table_name from record.protected_table)`,
    ),
  ).toEqual([]);
});

test('every table and view says its room, and every table its topic', async () => {
  const commented = await db.rows<{
    name: string;
    kind: string;
    room: string | null;
    topic: string | null;
    listed: string | null;
    listed_room: string | null;
  }>(`
    select c.oid::regclass::text as name, c.relkind as kind, substring(obj_description(c.oid) from '^room: ([a-z-]+) · ') as room,
      substring(obj_description(c.oid) from '^room: [a-z-]+ · topic: ([a-z_ ]+) · ') as topic, p.topic as listed, p.room as listed_room
    from pg_class c join pg_namespace n on n.oid = c.relnamespace left join record.protected_table p on p.table_name = c.oid
    where n.nspname in ('app', 'record', 'auth') and c.relkind in ('r', 'p', 'v') and not c.relispartition`);
  expect(commented.filter(({ room }) => room === null || !rooms.includes(room))).toEqual([]);
  expect(commented.filter(({ kind, topic }) => kind !== 'v' && topic === null)).toEqual([]);
  expect(commented.filter(({ listed, topic }) => listed !== null && listed !== topic)).toEqual([]);
  expect(commented.filter(({ listed_room, room }) => listed_room !== null && listed_room !== room)).toEqual([]);
});

test('every protected table leaves its previous rows in history', async () => {
  // Drafts are on their way; what is answered lands in tables that have history. What an import said is said anew each time
  // it looks, and which row is which in another system stands in the rows it wrote. What is due is counted from facts; what
  // searches read is made of the directory.
  const none = [
    'record.form_draft',
    'import_count',
    'import_problem',
    'import_key',
    'duty_sheet',
    'duty_kind',
    'agency_obligation',
    'duty_notice',
    'referral_notice',
    'directory_entry',
    'place_figure',
  ];
  const bare = await names(`
    select p.table_name::text as name from record.protected_table p where p.shape <> 'reference' and (
      select count(*) from pg_trigger t where t.tgrelid = p.table_name and t.tgname in ('history_insert', 'history_update', 'history_delete')
        and t.tgenabled = 'O' and t.tgfoid = 'app_definer.leave_previous_row'::regproc) <> 3 order by 1`);
  expect(bare.filter(name => !none.includes(name))).toEqual([]);
});

test('history of a row about somebody carries that subject, not only its topic', async () => {
  expect(
    await names(`
      select p.table_name::text as name from record.protected_table p
      join pg_trigger t on t.tgrelid = p.table_name and t.tgname = 'history_update'
      where p.shape in ('about-subject', 'personal', 'keyed')
        and not starts_with(encode(t.tgargs, 'escape'), p.topic || '\\000' || p.subject_column || '\\000') order by 1`),
  ).toEqual([]);
});

test('rows about somebody carry agency and office, and take the office of the case by themselves', async () => {
  // Cases carry their own office; the parts of a case are reached through it. Documents have no list for offices.
  const reached = [
    'primary_assignment',
    'case_team_member',
    'case_transfer',
    'case_stage',
    'case_file',
    'case_member',
    'person',
  ];
  const lacking = await names(`
    select p.table_name::text as name from record.protected_table p where p.shape in ('about-subject', 'personal', 'keyed') and (
      not exists (select from pg_attribute a where a.attrelid = p.table_name and a.attname = 'agency_id' and a.attnotnull)
      or not exists (select from pg_attribute a where a.attrelid = p.table_name and a.attname = 'office_id')
      or not exists (select from pg_trigger t where t.tgrelid = p.table_name and t.tgname = 'stamp_office'))`);
  expect(lacking.filter(name => !reached.includes(name.replace('app.', '')))).toEqual([]);
});

test('views ask the policies of the one who reads; no materialized view keeps a copy', async () => {
  const views = await db.rows<{ name: string; invoker: boolean }>(`
    select c.oid::regclass::text as name, coalesce('security_invoker=true' = any (c.reloptions), false) as invoker
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('app', 'record', 'auth') and c.relkind = 'v'`);
  expect(views.length).toBeGreaterThan(3);
  expect(views.filter(view => !view.invoker)).toEqual([]);
  expect(views.filter(view => !/^(?:app\.)?[a-z_]+_v_[a-z_]+$/.test(view.name))).toEqual([]);
  expect(
    await names(`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'm' and n.nspname not in ('pg_catalog', 'information_schema')`),
  ).toEqual([]);
});

test('ids are given by the application: no table of the rooms makes them', async () => {
  expect(
    await names(`select a.attrelid::regclass || '.' || a.attname as name from ${TABLES.replace('where', 'join pg_attribute a on a.attrelid = c.oid where')}
      and n.nspname = 'app' and a.attnum > 0 and a.atthasdef and a.attgenerated = ''`),
  ).toEqual([]);
});
