import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { aCounty, type County } from '#test/builders/county.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { hearFact, type LateHearer, type Query } from './hear-fact.ts';
import { factKind, recordFact } from './record-fact.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

const Waved = factKind('Waved', 1, 'identity', z.object({ childId: z.string() }));
const query: Query = (sql, values) => db.admin.query(sql, values);

async function aFact(): Promise<string> {
  const child = await county.aChild().make();
  await db
    .as(county.staff.ana, { focus: child.id })
    .commit(ask => recordFact(ask, Waved, [child.id], { childId: child.id }));
  return db.value<string>(`select id from record.fact where name = 'Waved' and $1 = any (keys)`, [
    `identity:${child.id}`,
  ]);
}

/** A hearer that counts how often it heard, and fails as often as told. */
function counting(failures = 0): LateHearer & { heard: () => number } {
  let heard = 0;
  let left = failures;
  return {
    hears: 'Waved',
    name: 'count-waves',
    heard: () => heard,
    hear: async () => {
      if (left-- > 0) throw new Error('not now');
      heard += 1;
    },
  };
}

test('a fact is on the queue in the transaction that wrote it, by its id alone', async () => {
  const id = await aFact();
  const payloads = await db.rows(`select j.payload from jobs._private_jobs j where j.payload ->> 'fact' = $1`, [id]);
  expect(payloads).toEqual([{ payload: { fact: id } }]);
});

test('what is rolled back was never said', async () => {
  const child = await county.aChild().make();
  await db
    .as(county.staff.ana, { focus: child.id })
    .look(ask => recordFact(ask, Waved, [child.id], { childId: child.id }));
  expect(await db.value(`select count(*)::int from record.fact where $1 = any (keys)`, [`identity:${child.id}`])).toBe(
    0,
  );
});

test('a hearer hears a fact once, however often the job runs', async () => {
  const hearer = counting();
  const id = await aFact();
  await hearFact(query, id, [hearer], NOW);
  await hearFact(query, id, [hearer], NOW);
  expect(hearer.heard()).toBe(1);
});

test('a hearer that failed hears it at the next try', async () => {
  const hearer = counting(1);
  const id = await aFact();
  await expect(hearFact(query, id, [hearer], NOW)).rejects.toThrow('not now');
  await hearFact(query, id, [hearer], NOW);
  expect(hearer.heard()).toBe(1);
});

test('nobody writes a fact in the name of somebody else', async () => {
  const child = await county.aChild().make();
  const forged = db
    .as(county.staff.ana, { focus: child.id })
    .commit(ask =>
      recordFact({ ...ask, who: { ...ask.who, userId: county.staff.hugo } }, Waved, [child.id], { childId: child.id }),
    );
  await expect(forged).rejects.toThrow(/row-level security/);
});
