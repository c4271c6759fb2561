import { expect, test } from 'vitest';
import { testDatabase } from '../support/test-database.ts';
import { keysThatTell, neverDeleted, slowForeignKeys, timesOfDay } from './exemptions.ts';

const db = testDatabase();
const OURS = `k.connamespace::regnamespace::text in ('app', 'record', 'auth') and k.conparentid = 0`;

test('every foreign key can be followed backwards by an index', async () => {
  const found = await db.rows<{ name: string }>(
    `
    select k.conrelid::regclass || '(' || string_agg(a.attname, ',' order by i.at) || ')' as name
    from pg_constraint k, unnest(k.conkey) with ordinality i (col, at), pg_attribute a
    where ${OURS} and k.contype = 'f' and a.attrelid = k.conrelid and a.attnum = i.col
      and k.confrelid::regclass::text <> all ($1) and k.confrelid not in (select table_name from record.protected_table where shape = 'reference')
      and not exists (select from pg_index x where x.indrelid = k.conrelid and (x.indpred is null or pg_get_expr(x.indpred, x.indrelid) ~ 'IS NOT NULL')
        and (x.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey and (x.indkey::int2[])[0:cardinality(k.conkey) - 1] <@ k.conkey)
    group by k.oid, k.conrelid order by 1`,
    [neverDeleted],
  );
  expect(found.map(key => key.name).filter(name => !(name in slowForeignKeys))).toEqual([]);
  expect(Object.keys(slowForeignKeys).filter(name => !found.some(key => key.name === name))).toEqual([]);
});

test('checks and exclusions are named as a sentence about their table', async () => {
  const unnamed = await db.rows<{ name: string }>(`
    select k.conrelid::regclass || ' ' || k.conname as name from pg_constraint k
    where ${OURS} and k.contype in ('c', 'x') and k.conrelid <> 0 and not (select relispartition from pg_class where oid = k.conrelid) and k.conname not like (select c.relname || '\\_\\_%' from pg_class c where c.oid = k.conrelid)`);
  expect(unnamed).toEqual([]);
});

test('the database refuses the impossible: what holds at one time only', async () => {
  const temporal = await db.rows<{ name: string }>(`
    select k.conname || case when k.contype = 'f' then ' (period)' when k.contype = 'x' then ' (exclusion)' else '' end || case when k.condeferred then ' at commit' when k.condeferrable then ' deferrable' else '' end as name
    from pg_constraint k where ${OURS} and (k.conperiod or k.contype = 'x') order by 1`);
  expect(temporal.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'case_file__always_has_a_primary_worker (period) at commit',
      'case_member__child_in_one_case (exclusion)',
      'episode__one_at_a_time',
      'license__one_at_a_time deferrable',
      'placement__lies_in_care (period) at commit',
      'placement__one_at_a_time deferrable',
      'primary_assignment__one_at_a_time',
      'whereabouts__lies_in_care (period) at commit',
      'whereabouts__one_at_a_time deferrable',
    ]),
  );
});

test('no unique key tells of a row that is hidden', async () => {
  // A key that begins with the row's own subject can only collide with rows about that subject.
  const found = await db.rows<{ name: string }>(`
    select k.conname as name from pg_constraint k join record.protected_table p on p.table_name = k.conrelid
    where k.contype in ('u', 'x') and p.shape in ('about-subject', 'personal', 'keyed', 'own')
      and (select a.attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1]) not in (p.subject_column, 'id') order by 1`);
  expect(found.map(({ name }) => name).filter(name => !(name in keysThatTell))).toEqual([]);
  expect(Object.keys(keysThatTell).filter(name => !found.some(key => key.name === name))).toEqual([]);
});

test('no column is called by a type that forgets: dates are dates, moments have a zone, money is whole cents', async () => {
  const loose = await db.rows<{ name: string }>(`
    select a.attrelid::regclass || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('app', 'record', 'auth') and c.relkind in ('r', 'p') and a.attnum > 0
      and a.atttypid in ('timestamp'::regtype, 'time'::regtype, 'timetz'::regtype, 'money'::regtype, 'real'::regtype, 'json'::regtype, 'char'::regtype)`);
  expect(loose.map(({ name }) => name).filter(name => !(name in timesOfDay))).toEqual([]);
  expect(Object.keys(timesOfDay).filter(name => !loose.some(column => column.name === name))).toEqual([]);
});
