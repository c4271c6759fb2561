import { beforeAll, describe, expect, test } from 'vitest';
import { writeCriticalCard } from '#modules/health/index.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aHome } from '#test/builders/homes.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import type { HandoverAnswer, RecordMove } from '../contract.ts';
import { handoverCodes } from '../forms/record-move-v1.ts';
import { recordMove } from './record-move.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
  // Room for every child of this file.
  await db.admin.query('update app.license set beds = 40 where home_id = any ($1)', [
    [county.homes.harbor.id, county.homes.reef.id],
  ]);
});

const settled: readonly HandoverAnswer[] = handoverCodes.map(kind => ({ kind, state: 'done' }));
const AT = '2026-11-18T14:00:00Z';

/** A planned move to the Reef home this morning, unless told otherwise. */
const aMove = (child: Child, change: Partial<RecordMove> = {}): RecordMove => ({
  children: [{ childId: child.id, seen: child.placementIds.at(-1) ?? null }],
  at: AT,
  planned: true,
  reason: 'better_fit',
  why: 'They know her from respite and she asked to stay near her school.',
  to: { homeId: county.homes.reef.id, setting: 'foster_home' },
  handover: settled,
  ...change,
});
/** A first-night card on which nothing but allergies and medicines is known. */
const emptyCard = {
  version: null,
  allergiesKnown: 'none_known',
  medicinesKnown: 'none',
  comforts: null,
  routines: null,
  safety: null,
  contacts: null,
  doctor: null,
} as const;
const ana = (focus: string, now = NOW) => db.as(county.staff.ana, { focus, now });
const problemsOf = (result: Awaited<ReturnType<typeof recordMove>>) =>
  !result.ok && 'problems' in result.refusal
    ? result.refusal.problems.map(problem => `${problem.at}: ${problem.code}`)
    : result;

describe('a child moves to another home', () => {
  test('the old placement ends and the new one begins in the same moment, and access follows', async () => {
    const child = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
    const [before] = county.homes.harbor.caregivers;
    const [after] = county.homes.reef.caregivers;

    const result = await ana(child.id).commit(ask => recordMove(ask, aMove(child)));

    expect(result.ok).toBe(true);
    const placements = await db.rows(
      'select home_id, lower(during) as from, upper(during) as to from app.placement where child_id = $1 order by 2',
      [child.id],
    );
    expect(placements).toMatchObject([
      { home_id: county.homes.harbor.id, to: new Date(AT) },
      { home_id: county.homes.reef.id, from: new Date(AT), to: null },
    ]);
    const seesChild = (userId: string, now: string) =>
      db
        .as(userId, { now })
        .look(
          async ask =>
            (await ask.tx.selectFrom('app.person').select('id').where('id', '=', child.id).execute()).length === 1,
        );
    expect(await seesChild(before!.userId, '2026-11-18T13:59:00Z')).toBe(true);
    expect(await seesChild(before!.userId, NOW)).toBe(false);
    expect(await seesChild(after!.userId, '2026-11-18T13:59:00Z')).toBe(false);
    expect(await seesChild(after!.userId, NOW)).toBe(true);
  });

  test('the former caregiver keeps the first name and the days', async () => {
    const child = await county.aChild().named('Mina').inHome(county.homes.harbor).from('2026-03-01').make();
    await ana(child.id).commit(ask => recordMove(ask, aMove(child)));
    const kept = await db
      .as(county.homes.harbor.caregivers[0]!.userId)
      .look(ask =>
        ask.tx
          .selectFrom('app.kept_stay')
          .select(['first_name', 'during'])
          .where('placement_id', '=', child.placementIds[0]!)
          .execute(),
      );
    expect(kept).toMatchObject([{ first_name: 'Mina' }]);
    expect(kept[0]?.during).toContain('2026-11-18 14:00:00+00');
  });

  test('what is still open in an emergency becomes tasks of the primary worker', async () => {
    const child = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
    const handover = settled.map(item => (item.kind === 'critical_card' ? { ...item, state: 'open' as const } : item));
    await ana(child.id).commit(ask => recordMove(ask, aMove(child, { planned: false, reason: 'safety', handover })));
    const tasks = await db.rows(
      `select kind, due_on::text, user_id from app.task where child_id = $1 and kind not in ('confirm_card', 'plan_to_sign') order by due_on, kind`,
      [child.id],
    );
    expect(tasks).toEqual([
      { kind: 'send_card', due_on: '2026-11-19', user_id: county.staff.ana },
      { kind: 'check_in_after_move', due_on: '2026-11-20', user_id: county.staff.ana },
      { kind: 'decision_reasons', due_on: '2026-11-23', user_id: county.staff.ana },
    ]);
  });

  test('when it happened and when it was written down are both kept (S2-59)', async () => {
    const child = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
    await ana(child.id).commit(ask => recordMove(ask, aMove(child, { at: '2026-11-10T20:15:00Z' })));
    expect(await db.rows('select at, recorded_at, recorded_by from app.move where child_id = $1', [child.id])).toEqual([
      { at: new Date('2026-11-10T20:15:00Z'), recorded_at: new Date(NOW), recorded_by: county.staff.ana },
    ]);
  });

  test('two moves on one day', async () => {
    const child = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
    await ana(child.id).commit(ask => recordMove(ask, aMove(child, { at: '2026-11-18T12:00:00Z' })));
    const second = await db.value<string>('select id from app.placement where child_id = $1 and upper_inf(during)', [
      child.id,
    ]);
    const back = aMove(child, {
      children: [{ childId: child.id, seen: second }],
      at: '2026-11-18T14:30:00Z',
      to: { homeId: county.homes.harbor.id, setting: 'foster_home' },
    });
    expect((await ana(child.id).commit(ask => recordMove(ask, back))).ok).toBe(true);
    expect(await db.value('select count(*)::int from app.placement where child_id = $1', [child.id])).toBe(3);
  });

  test('brothers and sisters move in one sitting', async () => {
    const big = await aHome(db, county.agencyId, 'Lantern');
    const one = await county.aChild().named('Ada').inHome(county.homes.harbor).from('2026-03-01').make();
    const two = await county.aChild().named('Micah').inHome(county.homes.harbor).from('2026-03-01').make();
    const both = aMove(one, {
      children: [one, two].map(child => ({ childId: child.id, seen: child.placementIds[0]! })),
      to: { homeId: big.id, setting: 'foster_home' },
    });
    expect((await ana(one.id).commit(ask => recordMove(ask, both))).ok).toBe(true);
    const sittings = await db.rows('select distinct sitting_id from app.move where child_id = any ($1)', [
      [one.id, two.id],
    ]);
    expect(sittings).toHaveLength(1);
    expect(sittings[0]?.sitting_id).not.toBeNull();
  });

  test('a first placement needs no placement before it', async () => {
    const child = await county.aChild().removedOn('2026-11-17T23:00:00Z').make();
    expect(
      (
        await ana(child.id).commit(ask =>
          recordMove(
            ask,
            aMove(child, { reason: 'first_placement', to: { homeId: county.homes.harbor.id, setting: 'foster_home' } }),
          ),
        )
      ).ok,
    ).toBe(true);
  });

  test('every caregiver of the new home is asked to confirm the must-know card within a day; without a card nobody is', async () => {
    const without = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
    await ana(without.id).commit(ask => recordMove(ask, aMove(without)));
    expect(
      await db.value(`select count(*)::int from app.task where child_id = $1 and kind = 'confirm_card'`, [without.id]),
    ).toBe(0);
    const child = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
    await ana(child.id).commit(ask => writeCriticalCard(ask, { ...emptyCard, childId: child.id }));
    await ana(child.id).commit(ask => recordMove(ask, aMove(child)));
    const tasks = await db.rows<{ user_id: string; due_at: Date }>(
      `select user_id, due_at from app.task where child_id = $1 and kind = 'confirm_card' and dropped_at is null`,
      [child.id],
    );
    expect(new Set(tasks.map(task => task.user_id))).toEqual(
      new Set(county.homes.reef.caregivers.map(adult => adult.userId)),
    );
    expect(tasks[0]?.due_at).toEqual(new Date('2026-11-19T14:00:00Z'));
  });

  test('the former home is not asked to read the card any more', async () => {
    const child = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
    await ana(child.id).commit(ask => writeCriticalCard(ask, { ...emptyCard, childId: child.id }));
    await ana(child.id).commit(ask => recordMove(ask, aMove(child)));
    const harbor = county.homes.harbor.caregivers.map(adult => adult.userId);
    expect(
      await db.rows('select distinct dropped_why from app.task where child_id = $1 and user_id = any ($2)', [
        child.id,
        harbor,
      ]),
    ).toEqual([{ dropped_why: 'The child lives elsewhere now.' }]);
  });

  test('a hospital stay before the first home ends with the first placement', async () => {
    const child = await county.aChild().removedOn('2026-11-10').away('hospital', '2026-11-10').make();
    await ana(child.id).commit(ask => recordMove(ask, aMove(child, { reason: 'first_placement' })));
    expect(await db.value('select upper(during) from app.whereabouts where child_id = $1', [child.id])).toEqual(
      new Date(AT),
    );
  });

  test('a bed held for a child who is away is free after the last day it is held', async () => {
    const small = await aHome(db, county.agencyId, 'Held', { beds: 1 });
    await county.aChild().inHome(small).from('2026-03-01').away('away', '2026-11-15', null, null, '2026-11-18').make();
    const child = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
    const toSmall = aMove(child, { to: { homeId: small.id, setting: 'foster_home' } });
    expect(problemsOf(await ana(child.id).commit(ask => recordMove(ask, toSmall)))).toEqual(['home: full']);
    const dayAfter = { ...toSmall, at: '2026-11-19T14:00:00Z' };
    expect((await ana(child.id, '2026-11-19T15:00:00Z').commit(ask => recordMove(ask, dayAfter))).ok).toBe(true);
  });

  test('respite that goes on ends with the move', async () => {
    const child = await county
      .aChild()
      .inHome(county.homes.harbor)
      .from('2026-03-01')
      .away('respite', '2026-11-17', '2026-11-21', county.homes.cove)
      .make();
    await ana(child.id).commit(ask => recordMove(ask, aMove(child)));
    expect(await db.value('select upper(during) from app.whereabouts where child_id = $1', [child.id])).toEqual(
      new Date(AT),
    );
  });
});

describe('what is refused, with nothing changed', () => {
  test('all problems at once, each at its place', async () => {
    const child = await county.aChild().bornOn('2017-05-02').inHome(county.homes.harbor).from('2026-03-01').make();
    const tiny = await aHome(db, county.agencyId, 'Tiny', { ages: [0, 2], licensed: ['2025-01-01', '2026-01-01'] });
    const bad = aMove(child, {
      at: '2026-11-19T14:00:00Z',
      reason: 'because',
      why: '   ',
      to: { homeId: tiny.id, setting: 'foster_home' },
      handover: [],
    });
    const result = await ana(child.id).commit(ask => recordMove(ask, bad));
    expect(problemsOf(result)).toEqual(
      expect.arrayContaining([
        'at: in-the-future',
        'reason: not-one-of',
        'why: required',
        'home: license-expired',
        'handover-medicines: required',
      ]),
    );
    expect(await db.value('select count(*)::int from app.placement where child_id = $1', [child.id])).toBe(1);
    expect(await db.value('select count(*)::int from app.move where child_id = $1', [child.id])).toBe(0);
  });

  test.each([
    ['before the child came into care', '2026-02-01T12:00:00Z', 'at: before-care'],
    ['before the present placement began', '2026-03-01T12:00:00Z', 'at: before-current-placement'],
  ])('%s', async (_, at, expected) => {
    const child = await county.aChild().removedOn('2026-02-20').inHome(county.homes.harbor).from('2026-03-05').make();
    expect(problemsOf(await ana(child.id).commit(ask => recordMove(ask, aMove(child, { at }))))).toContain(expected);
  });

  test('a stale page after another change', async () => {
    const child = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
    await ana(child.id).commit(ask => recordMove(ask, aMove(child, { at: '2026-11-18T12:00:00Z' })));
    expect(await ana(child.id).commit(ask => recordMove(ask, aMove(child)))).toEqual({
      ok: false,
      refusal: { kind: 'changed-meanwhile' },
    });
  });

  test('a child who is not in care', async () => {
    const child = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').exitedOn('2026-10-01').make();
    expect(await ana(child.id).commit(ask => recordMove(ask, aMove(child)))).toEqual({
      ok: false,
      refusal: { kind: 'not-in-care' },
    });
  });

  test('somebody off the team gets the same answer as for a child who is not there', async () => {
    const child = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
    const off = db.as(county.staff.hugo, { focus: child.id });
    expect(await off.commit(ask => recordMove(ask, aMove(child)))).toEqual({
      ok: false,
      refusal: { kind: 'not-in-care' },
    });
  });

  test('a full home, until licensing approves an exception', async () => {
    const small = await aHome(db, county.agencyId, 'Small', { beds: 1 });
    await county.aChild().inHome(small).from('2026-03-01').make();
    const child = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
    const toSmall = aMove(child, { to: { homeId: small.id, setting: 'foster_home' } });
    expect(problemsOf(await ana(child.id).commit(ask => recordMove(ask, toSmall)))).toEqual(['home: full']);
    await db.admin.query(
      `insert into app.capacity_exception (id, agency_id, home_id, beds_more, reason, during, approved_by, approved_at)
       values (gen_random_uuid(), $1, $2, 1, 'siblings_together', '[2026-11-01,2026-12-31)', $3, now())`,
      [county.agencyId, small.id, county.staff.lena],
    );
    expect((await ana(child.id).commit(ask => recordMove(ask, toSmall))).ok).toBe(true);
    const used = 'select exception_id is not null from app.placement where child_id = $1 and upper_inf(during)';
    expect(await db.value(used, [child.id])).toBe(true);
  });

  test('a bed counts also when a child of another organization is in it', async () => {
    const small = await aHome(db, county.agencyId, 'Shared', { beds: 1 });
    await county.aChild(county.cases.reyesHeron).inHome(small).from('2026-03-01').make();
    const child = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
    expect(
      problemsOf(
        await ana(child.id).commit(ask =>
          recordMove(ask, aMove(child, { to: { homeId: small.id, setting: 'foster_home' } })),
        ),
      ),
    ).toEqual(['home: full']);
  });

  test('a home of another agency is not there', async () => {
    const elsewhere = await aCounty(db);
    const child = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
    expect(
      problemsOf(
        await ana(child.id).commit(ask =>
          recordMove(ask, aMove(child, { to: { homeId: elsewhere.homes.reef.id, setting: 'foster_home' } })),
        ),
      ),
    ).toEqual(['home: home-not-there']);
  });

  test('two workers want the last bed at once: the first to confirm gets it', async () => {
    const last = await aHome(db, county.agencyId, 'Last bed', { beds: 1 });
    const one = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
    const two = await county.aChild(county.cases.other).inHome(county.homes.harbor).from('2026-03-01').make();
    const to = { homeId: last.id, setting: 'foster_home' };
    const results = await Promise.all([
      ana(one.id).commit(ask => recordMove(ask, aMove(one, { to }))),
      db.as(county.staff.ben, { focus: two.id }).commit(ask => recordMove(ask, aMove(two, { to }))),
    ]);
    expect(results.filter(result => result.ok)).toHaveLength(1);
    expect(problemsOf(results.find(result => !result.ok)!)).toEqual(['home: full']);
  });
});
