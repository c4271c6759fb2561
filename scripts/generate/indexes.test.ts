import { expect, test } from 'vitest';
import { testDatabase } from '#test/support/test-database.ts';
import { buildIndexes, restIndexes } from './indexes.ts';

const db = testDatabase();
const tables = ['app.care_organization', 'app.staff_member', 'app.home_hold'];
const [agency, home] = ['01a203c5-6d80-7abb-b00f-b2032a90d89c', '01a203c5-6d80-7abb-b00f-b2032a90d89d'];
const hold = (id: string, during: string) =>
  db.admin.query(
    `insert into app.home_hold (id, agency_id, home_id, during, reason) values ($1, $2, $3, $4, 'other')`,
    [id, agency, home, during],
  );
const flags = () =>
  db.rows(
    `select indexrelid::regclass::text as name, indisready, indisvalid, indisexclusion from pg_index
     where indrelid = any ($1::text[]::regclass[]) order by 1`,
    [tables],
  );

const writing = async (work: () => Promise<unknown>) => {
  await db.admin.query('begin; set local session_replication_role = replica');
  try {
    const isEmptied = await restIndexes(db.admin, tables);
    await work();
    await buildIndexes(db.admin, tables);
    return isEmptied;
  } finally {
    await db.admin.query('rollback');
  }
};
const [first, second] = ['01a203c5-6d80-7abb-b00f-000000000001', '01a203c5-6d80-7abb-b00f-000000000002'];

test('indexes rest and are as they were afterwards, with what was written in them', async () => {
  const before = await flags();
  const isEmptied = await writing(async () => {
    expect((await flags()).some(({ indisready, indisvalid }) => indisready || indisvalid)).toBe(false);
    await hold(first, '[2026-01-01,2026-02-01)');
    await hold(second, '[2026-02-01,)');
    await buildIndexes(db.admin, tables);
    expect(await flags()).toEqual(before);
    await db.admin.query('set local enable_seqscan = off');
    expect(await db.value('select during::text from app.home_hold where id = $1', [second])).toBe('[2026-02-01,)');
    await db.admin.query('savepoint before_clash');
    await expect(hold(home, '[2026-01-15,2026-01-16)')).rejects.toThrow('home_hold__one_at_a_time');
    await db.admin.query('rollback to before_clash');
  });
  expect(isEmptied).toBe(true);
});

test('what is not unique or overlaps is refused by name when indexes are built', async () => {
  const overlapping = writing(async () => {
    await hold(first, '[2026-01-01,2026-02-01)');
    await hold(second, '[2026-01-31,)');
  });
  await expect(overlapping).rejects.toThrow('home_hold__one_at_a_time');
  const twice = writing(async () => {
    await hold(first, '[2026-01-01,2026-02-01)');
    await hold(first, '[2026-03-01,)');
  });
  await expect(twice).rejects.toThrow('home_hold_pkey');
});
