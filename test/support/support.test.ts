import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { testDatabase } from './test-database.ts';

const db = testDatabase();

test('a database of its own, with the code lists in it', async () => {
  expect(await db.value('select count(*)::int from app.job_role')).toBeGreaterThan(10);
  expect(await db.value('select count(*)::int from app.person')).toBe(0);
});

test('the pool signs in as the login role, which may do nothing by itself', async () => {
  expect((await db.pool.query('select current_user as name')).rows).toEqual([{ name: 'alongside_login' }]);
  await expect(db.pool.query('select * from app.person')).rejects.toThrow(/permission denied/);
});

test('a person works under their role; a refusal and a look leave nothing', async () => {
  const [agency, user] = [newId(), newId()];
  await db.admin.query(
    `insert into app.agency (id, name, short_name, state_code, time_zone, policy_pack) values ($1, 'A', 'A', 'FL', 'America/New_York', 'florida')`,
    [agency],
  );
  await db.admin.query(
    `insert into app.user_account (id, agency_id, kind, name, language, active) values ($1, $2, 'staff', 'Ana Soto', 'es', true)`,
    [user, agency],
  );
  const ana = db.as(user);
  const adding =
    <T>(name: string, then: T) =>
    async ({ tx }: Ask): Promise<T> => {
      await sql`insert into app.organization (id, agency_id, name, listed) values (${newId()}, ${agency}, ${name}, true)`.execute(
        tx,
      );
      return then;
    };
  expect(await ana.look(async ask => [ask.who.name, ask.language, ask.today.toString()])).toEqual([
    'Ana Soto',
    'es',
    '2026-11-18',
  ]);
  expect(await ana.look(adding('Pantry', 1))).toBe(1);
  expect(await ana.commit(adding('Shelter', no('not today')))).toEqual(no('not today'));
  expect(await ana.commit(adding('Clinic', ok(3)))).toEqual(ok(3));
  expect(await db.rows('select name from app.organization')).toEqual([{ name: 'Clinic' }]);
});
