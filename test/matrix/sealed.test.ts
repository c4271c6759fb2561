import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { roleOf } from '#platform/http/who.ts';
import { testDatabase } from '../support/test-database.ts';
import { askWhoTheyAre, type People } from './cells.ts';
import { type AtDoor, sqlDoor } from './doors.ts';
import { aFixture, type Fixture } from './fixture.ts';
import type { Reader } from './truth.ts';

/**
 * A sealed file is not there for anybody (S2-61): everybody of the matrix is asked for every table before and after Lucy's
 * file is sealed. What they saw of others they see as before; of her they see nothing, in lists and on her own page.
 */
const db = testDatabase();
let fixture: Fixture;
let people: People;
let lucy: Id;
beforeAll(async () => {
  fixture = await aFixture(db);
  people = await askWhoTheyAre(db, fixture);
  lucy = fixture.subjects.lucy;
  await finalize();
  await db.admin.query('begin');
});
afterAll(() => db.admin.query('rollback'));

/** The adoption is final: the stay in care and her part in the case have ended, and the decree is there. */
async function finalize(): Promise<void> {
  const of = [lucy];
  const ended = `tstzrange(lower(during), least(upper(during), '2026-11-17T00:00:00Z'))`;
  await db.admin.query('begin');
  for (const table of ['app.whereabouts', 'app.placement'])
    await db.admin.query(`update ${table} set during = ${ended} where child_id = $1 and upper_inf(during)`, of);
  await db.admin.query(
    `update app.episode set during = ${ended}, exit_reason = 'adoption' where child_id = $1 and upper_inf(during)`,
    of,
  );
  await db.admin.query(`update app.case_member set during = ${ended} where person_id = $1`, of);
  await db.admin.query(
    `insert into app.path_step (id, agency_id, child_id, goal_id, kind, state, on_day, recorded_by, recorded_at)
     select $2, agency_id, child_id, id, 'adoption_decree', 'done', '2026-11-16', recorded_by, recorded_at from app.permanency_goal
     where child_id = $1 and kind = 'reunification' limit 1`,
    [lucy, newId()],
  );
  await db.admin.query('commit');
}

const tables = () => fixture.tables.filter(({ shape, subject }) => shape !== 'shared' && shape !== 'own' && subject);
/** Everything somebody sees, as `table subject`. */
async function seen(who: AtDoor): Promise<Set<string>> {
  const found = await sqlDoor(db.admin).see(who, tables(), ({ subject }) => subject ?? 'id');
  return new Set([...found].flatMap(([table, subjects]) => [...subjects].map(subject => `${table} ${subject}`)));
}
const doors = (reader: Reader): AtDoor[] => {
  const who = people.get(reader)!;
  const at = (focused: boolean, focus: Id | null): AtDoor => ({
    userId: who.userId,
    agencyId: who.agencyId,
    role: roleOf(who, focused),
    focus,
  });
  return [at(false, null), at(true, lucy), at(true, fixture.subjects.leo)];
};
const everything = async () => {
  const all = new Map<string, Set<string>>();
  for (const reader of people.keys())
    for (const [index, door] of doors(reader).entries()) all.set(`${reader} ${index}`, await seen(door));
  return all;
};
const asSam = (work: () => Promise<unknown>) => {
  const sam = doors('sam')[1]!;
  const settings = [sam.role, sam.userId, sam.agencyId, '2026-11-18T15:00:00Z', lucy];
  return db.admin
    .query(
      `select set_config('role', $1, true), set_config('app.user', $2, true), set_config('app.agency', $3, true), set_config('app.now', $4, true), set_config('app.focus', $5, true)`,
      settings,
    )
    .then(work)
    .then(() => db.admin.query(`select set_config('role', 'none', true)`));
};

test('of a sealed file nobody sees a row, and of others everybody sees what they saw', async () => {
  const before = await everything();
  const ofLucy = [...before.values()].flatMap(rows => [...rows].filter(row => row.endsWith(lucy)));
  expect(ofLucy.length).toBeGreaterThan(300);
  await asSam(async () => {
    const { rows } = await db.admin.query('select app_definer.seal_file($1, $2, $3) as came', [
      newId(),
      lucy,
      'Adopted',
    ]);
    expect(rows).toEqual([{ came: 'sealed' }]);
  });
  const after = await everything();
  const wrong: string[] = [];
  for (const [at, rows] of before) {
    const now = after.get(at)!;
    for (const row of now) if (row.endsWith(lucy)) wrong.push(`${at} still sees ${row}`);
    // On her page were those around her; in lists and on her brother's page everybody else is as before.
    if (!at.endsWith(' 1'))
      for (const row of rows) if (!row.endsWith(lucy) && !now.has(row)) wrong.push(`${at} no longer sees ${row}`);
    for (const row of now) if (!rows.has(row)) wrong.push(`${at} now sees ${row}`);
  }
  expect(wrong).toEqual([]);
}, 120_000);

test('an order of a court opens all of it to the one person it names, and to nobody with them', async () => {
  const inVault = new Map<string, number>();
  const ofLucy = async (name: string, subject: string | null) =>
    Number((await db.admin.query(`select count(*) as rows from ${name} where ${subject} = $1`, [lucy])).rows[0].rows);
  for (const { name, subject } of tables()) inVault.set(name, await ofLucy(name, subject));
  await db.admin.query('savepoint before_order');
  const hana = people.get('hana')!;
  const order = newId();
  await db.admin.query(
    `insert into record.sealed_order (id, agency_id, file_id, reader_id, court, number, ordered_on, purpose, during, recorded_by, recorded_at)
     select $1, agency_id, id, $2, 'Circuit Court', '7', '2026-11-16', 'Health', tstzrange('2026-11-18T15:00:00Z', '2026-12-01T05:00:00Z'), sealed_by, sealed_at
     from record.sealed_file where old_id = $3`,
    [order, hana.userId, lucy],
  );
  const asReader = (userId: Id, about: Id | null) =>
    db.admin.query(
      `select set_config('role', 'alongside_case', true), set_config('app.user', $1, true), set_config('app.agency', $2, true),
        set_config('app.now', '2026-11-18T15:00:00Z', true), set_config('app.focus', $3, true)`,
      [userId, hana.agencyId, about ?? ''],
    );
  const opened = async () => (await db.admin.query('select app_definer.open_by_order($1) as child', [order])).rows;
  await asReader(people.get('sam')!.userId, lucy);
  expect(await opened()).toEqual([{ child: null }]);
  await asReader(hana.userId, null);
  expect(await opened()).toEqual([{ child: lucy }]);
  const wrong: string[] = [];
  for (const { name, subject } of tables()) {
    const { rows } = await db.admin.query('select has_table_privilege($1, $2) as may', [name, 'select']);
    const sees = rows[0].may ? await ofLucy(name, subject) : 0;
    if (sees !== inVault.get(name)) wrong.push(`${name}: ${sees} of ${inVault.get(name)}`);
  }
  // Of who has a record of their own outside the file: the names of relatives, and nothing else.
  const ofOthers = async (name: string, subject: string) =>
    (await db.admin.query(`select ${subject} as id from ${name} where agency_id = $1`, [hana.agencyId])).rows;
  const { rows: kin } = await db.admin.query('select relative_id as id from app.relationship where person_id = $1', [
    lucy,
  ]);
  const outside = await ofOthers('app.person', 'id');
  expect(kin).toEqual(expect.arrayContaining(outside));
  expect(await ofOthers('app.person_contact', 'person_id')).toEqual([]);
  await db.admin.query('rollback to savepoint before_order');
  // A hidden address takes an order of its own; a likeness is a word about somebody outside the file as well.
  expect(wrong).toEqual(['app.address_confidential: 0 of 1', 'app.duplicate_proposal: 0 of 1']);
});

test('everything that speaks of the child lies in the vault, in every table the catalog knows', async () => {
  const left: string[] = [];
  for (const { name, subject } of tables()) {
    const { rows } = await db.admin.query(
      `select count(*)::int as rows from ${name} where ${subject} = $1 and agency_id = $2`,
      [lucy, fixture.agencies.calusa],
    );
    if (rows[0].rows > 0) left.push(`${name}: ${rows[0].rows}`);
  }
  expect(left).toEqual([]);
  const { rows } = await db.admin.query('select count(*)::int as grants from app.access_grant where subject_id = $1', [
    lucy,
  ]);
  expect(rows).toEqual([{ grants: 0 }]);
});
