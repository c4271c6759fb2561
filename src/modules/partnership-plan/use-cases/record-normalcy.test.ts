import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { TODAY } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { activitiesPerChild, normalcyOf } from '../store/normalcy.ts';
import { type RecordNormalcy, recordNormalcy } from './record-normalcy.ts';

const db = testDatabase();
let county: County;
let lucy: Id;
beforeAll(async () => {
  county = await aCounty(db);
});
beforeEach(async () => {
  lucy = (await county.aChild().inHome(county.homes.harbor).from('2026-11-02').make()).id;
});
const ana = () => db.as(county.staff.ana, { focus: lucy });
const inesUser = () => county.homes.harbor.caregivers[0]!.userId;
const ines = () => db.as(inesUser(), { focus: lucy });

const record = (more: Partial<RecordNormalcy> = {}, who = ines(), childId = lucy) =>
  who.commit(ask =>
    recordNormalcy(ask, {
      childId,
      kind: 'sleepover',
      words: 'At Keira’s, her mother called.',
      language: 'en',
      happensOn: '2026-11-21',
      decidedOn: TODAY,
      costCents: null,
      waitedDays: null,
      ...more,
    }),
  );

test('a caregiver decides about a sleepover and nobody is asked to approve it', async () => {
  expect(await record()).toMatchObject({ ok: true });
  expect(await ana().look(ask => normalcyOf(ask.tx, lucy, 'es'))).toMatchObject([
    { kind: 'sleepover', label: 'Dormir en casa de amistades', decidedBy: inesUser(), happensOn: '2026-11-21' },
  ]);
  expect(await db.value('select count(*)::int from app.task where child_id = $1', [lucy])).toBe(0);
});

test('staff writes down what a caregiver decided, and decides nothing', async () => {
  expect(await record({ decidedBy: inesUser() }, ana())).toMatchObject({ ok: true });
  for (const decidedBy of [undefined, county.staff.sam, county.homes.reef.caregivers[0]!.userId])
    expect(await record({ ...(decidedBy && { decidedBy }) }, ana())).toEqual(no({ kind: 'not-a-caregiver' }));
});

test('all that is wrong is told at once', async () => {
  const wrong = {
    words: '',
    decidedOn: '2026-11-19',
    kind: 'skydiving',
    happensOn: '2028-01-01',
    costCents: 2_000_000,
    waitedDays: -1,
  };
  expect(await record(wrong)).toEqual(
    no({
      kind: 'invalid',
      problems: [
        { at: 'words', code: 'required' },
        { at: 'decidedOn', code: 'in-the-future' },
        { at: 'kind', code: 'not-one-of' },
        { at: 'happensOn', code: 'too-far-ahead' },
        { at: 'costCents', code: 'not-an-amount' },
        { at: 'waitedDays', code: 'not-a-number-of-days' },
      ],
    }),
  );
});

test('is not there for whoever does not care for the child', async () => {
  await expect(record({}, db.as(county.homes.reef.caregivers[0]!.userId, { focus: lucy }))).rejects.toThrow(NotThere);
});

test('the report counts activities per child by kind, and what waited for approval with its days', async () => {
  const nina = (await county.aChild().inHome(county.homes.harbor).from('2026-11-02').make()).id;
  await record();
  await record({ waitedDays: 3 });
  await record({ kind: 'sport', waitedDays: 0, costCents: 4500 });
  await record({ happensOn: '2026-12-24' });
  await record({ kind: 'trip', waitedDays: 2 }, db.as(inesUser()), nina);
  const counted = await db
    .as(county.staff.ana)
    .look(ask => activitiesPerChild(ask.tx, { from: '2026-11-01', to: '2026-11-30', childIds: [lucy, nina] }));
  expect(counted).toEqual([
    { childId: lucy, total: 3, byKind: { sleepover: 2, sport: 1 }, waited: 1, waitedDays: 3 },
    { childId: nina, total: 1, byKind: { trip: 1 }, waited: 1, waitedDays: 2 },
  ]);
  const elsewhere = { from: '2026-11-01', to: '2026-11-30' };
  expect(await db.as(county.staff.ben).look(ask => activitiesPerChild(ask.tx, elsewhere))).toEqual([]);
});
