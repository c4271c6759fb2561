import { beforeAll, describe, expect, test } from 'vitest';
import { aCounty, type County } from '#test/builders/county.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import type { RecordWhereabouts } from '../contract.ts';
import { endWhereabouts } from './end-whereabouts.ts';
import { recordWhereabouts } from './record-whereabouts.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

const SATURDAY = '2026-11-21T14:00:00Z';
const SUNDAY = '2026-11-22T21:00:00Z';
const aChildAtHarbor = () => county.aChild().inHome(county.homes.harbor).from('2026-10-01').make();
const respite = (childId: string, change: Partial<RecordWhereabouts> = {}): RecordWhereabouts => ({
  childId,
  setting: 'respite',
  homeId: county.homes.cove.id,
  from: SATURDAY,
  to: SUNDAY,
  ...change,
});
const ana = (focus: string, now = NOW) => db.as(county.staff.ana, { focus, now });
const problemsOf = (result: Awaited<ReturnType<typeof recordWhereabouts>>) =>
  !result.ok && 'problems' in result.refusal
    ? result.refusal.problems.map(problem => `${problem.at}: ${problem.code}`)
    : result;
const sees = (userId: string, childId: string, now: string) =>
  db
    .as(userId, { now })
    .look(
      async ask =>
        (await ask.tx.selectFrom('app.person').select('id').where('id', '=', childId).execute()).length === 1,
    );

describe('a respite weekend', () => {
  test('the respite caregiver has access for exactly that time, the placement goes on, no move is counted', async () => {
    const child = await aChildAtHarbor();
    expect((await ana(child.id).commit(ask => recordWhereabouts(ask, respite(child.id)))).ok).toBe(true);

    const wes = county.homes.cove.caregivers[0]!.userId;
    expect(await sees(wes, child.id, '2026-11-21T13:59:00Z')).toBe(false);
    expect(await sees(wes, child.id, '2026-11-21T14:00:00Z')).toBe(true);
    expect(await sees(wes, child.id, '2026-11-22T20:59:00Z')).toBe(true);
    expect(await sees(wes, child.id, '2026-11-22T21:00:00Z')).toBe(false);
    expect(await sees(county.homes.harbor.caregivers[0]!.userId, child.id, '2026-11-22T12:00:00Z')).toBe(true);
    expect(await db.value('select count(*)::int from app.placement where child_id = $1', [child.id])).toBe(1);
    expect(await db.value('select count(*)::int from app.move where child_id = $1', [child.id])).toBe(0);
  });

  test('back earlier: access ends then', async () => {
    const child = await aChildAtHarbor();
    await ana(child.id).commit(ask => recordWhereabouts(ask, respite(child.id)));
    const back = '2026-11-22T15:00:00Z';
    expect(
      (await ana(child.id, '2026-11-22T16:00:00Z').commit(ask => endWhereabouts(ask, { childId: child.id, at: back })))
        .ok,
    ).toBe(true);
    expect(await sees(county.homes.cove.caregivers[0]!.userId, child.id, back)).toBe(false);
  });
});

describe('what is refused', () => {
  test('not in care', async () => {
    const child = await county.aChild().make();
    expect(await ana(child.id).commit(ask => recordWhereabouts(ask, respite(child.id)))).toEqual({
      ok: false,
      refusal: { kind: 'not-in-care' },
    });
  });

  test.each<[string, Partial<RecordWhereabouts>, string[]]>([
    ['ends before it begins', { to: '2026-11-21T13:00:00Z' }, ['to: ends-before-it-begins']],
    ['begins before the present placement', { from: '2026-09-01T12:00:00Z' }, ['from: before-current-placement']],
    ['an unknown kind', { setting: 'holiday' }, ['setting: not-one-of']],
    ['a placement is not a whereabouts', { setting: 'foster_home' }, ['setting: not-one-of']],
    ['respite without a home', { homeId: null }, ['home: required']],
    ['a hospital is no licensed home', { setting: 'hospital' }, ['home: no-home-here']],
    ['a home that is not there', { homeId: '00000000-0000-4000-8000-000000000001' }, ['home: home-not-there']],
  ])('%s', async (_, change, expected) => {
    const child = await aChildAtHarbor();
    expect(problemsOf(await ana(child.id).commit(ask => recordWhereabouts(ask, respite(child.id, change))))).toEqual(
      expected,
    );
  });

  test('respite in the home where the child lives', async () => {
    const child = await aChildAtHarbor();
    expect(
      problemsOf(
        await ana(child.id).commit(ask =>
          recordWhereabouts(ask, respite(child.id, { homeId: county.homes.harbor.id })),
        ),
      ),
    ).toEqual(['home: already-lives-there']);
  });

  test('two places at once are refused by the database itself', async () => {
    const child = await aChildAtHarbor();
    await ana(child.id).commit(ask => recordWhereabouts(ask, respite(child.id)));
    const again = ana(child.id).commit(ask =>
      recordWhereabouts(ask, respite(child.id, { setting: 'hospital', homeId: null })),
    );
    await expect(again).rejects.toMatchObject({ constraint: 'whereabouts__one_at_a_time' });
  });

  test('coming back when not away, in the future, or before leaving', async () => {
    const child = await aChildAtHarbor();
    expect(await ana(child.id).commit(ask => endWhereabouts(ask, { childId: child.id, at: NOW }))).toEqual({
      ok: false,
      refusal: { kind: 'not-elsewhere' },
    });
    await ana(child.id).commit(ask =>
      recordWhereabouts(
        ask,
        respite(child.id, { setting: 'away', homeId: null, from: '2026-11-17T15:00:00Z', to: null }),
      ),
    );
    expect(
      await ana(child.id).commit(ask => endWhereabouts(ask, { childId: child.id, at: '2026-11-19T15:00:00Z' })),
    ).toMatchObject({ refusal: { kind: 'in-the-future' } });
    expect(
      await ana(child.id).commit(ask => endWhereabouts(ask, { childId: child.id, at: '2026-11-17T15:00:00Z' })),
    ).toMatchObject({ refusal: { kind: 'ends-before-it-begins' } });
  });
});
