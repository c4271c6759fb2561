import { createHash } from 'node:crypto';
import { expect, inject, test } from 'vitest';
import { LOGIN_PASSWORD } from '#test/support/template.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { EditedMigration, migrate, NewerDatabase } from './migrate.ts';
import { type Migration, readMigrations } from './read-migrations.ts';

const db = testDatabase();
const admin = () => ({ ...inject('testServer').admin, database: db.address.database });
const file = (name: string, sql: string): Migration => ({
  name,
  sql,
  hash: createHash('sha256').update(sql).digest('hex'),
});
const upgrade = (migrations: readonly Migration[]) => migrate(admin(), { loginPassword: LOGIN_PASSWORD, migrations });

test('an upgrade that fails names its file, keeps the files before it, and goes on where it stopped', async () => {
  const now = readMigrations();
  const first = file('99990101-0900_agency_first.sql', 'create table app.upgrade_first (id int)');
  const broken = '99990101-0901_agency_second.sql';
  await db.admin.query('create table app.upgrade_kept (id int); insert into app.upgrade_kept values (7)');
  await expect(
    upgrade([...now, first, file(broken, 'create table app.upgrade_half (id int); select 1 / 0')]),
  ).rejects.toThrow(`Migration ${broken} failed: division by zero`);
  expect(await db.value(`select to_regclass('app.upgrade_first') is not null`)).toBe(true);
  expect(await db.value(`select to_regclass('app.upgrade_half') is not null`)).toBe(false);

  const { applied } = await upgrade([...now, first, file(broken, 'create table app.upgrade_half (id int)')]);
  expect(applied).toEqual([broken]);
  expect(await db.value('select id from app.upgrade_kept')).toBe(7);
});

test('a landed file that was edited, or a database newer than the product, is refused by the file’s name', async () => {
  const [oldest, ...others] = readMigrations();
  const edited = upgrade([file(oldest!.name, `${oldest!.sql}\n-- edited`), ...others]);
  await expect(edited).rejects.toThrow(EditedMigration);
  await expect(edited).rejects.toThrow(oldest!.name);
  const newest = others.at(-1)!;
  const older = upgrade([oldest!, ...others.slice(0, -1)]);
  await expect(older).rejects.toThrow(NewerDatabase);
  await expect(older).rejects.toThrow(newest.name);
});
