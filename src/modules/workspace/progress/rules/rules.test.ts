import { describe, expect, test } from 'vitest';
import { directionOf } from './direction.ts';
import { movesOf } from './moves.ts';
import { isIn, quartersUpTo, touches } from './quarters.ts';
import { servicesOfNeed } from './services-of-need.ts';
import { sparkPoints } from './spark-points.ts';

describe('quarters', () => {
  const day = (text: string) => Temporal.PlainDate.from(text);

  test('go back from the one of today, over the turn of the year', () => {
    expect(quartersUpTo(day('2026-02-28'), 3)).toEqual([
      { key: '2025-07-01', from: '2025-07-01', to: '2025-10-01' },
      { key: '2025-10-01', from: '2025-10-01', to: '2026-01-01' },
      { key: '2026-01-01', from: '2026-01-01', to: '2026-04-01' },
    ]);
  });

  test('hold their first day and not the first of the next', () => {
    const [fall] = quartersUpTo(day('2026-12-31'), 1);
    expect(['2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01'].map(each => isIn(fall!, each))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('are touched by a stay that ends in them, and not by one that ended on their first day', () => {
    const [fall] = quartersUpTo(day('2026-11-18'), 1);
    const touched = (from: string, to: string | null) => touches(fall!, [{ from, to }], '2026-11-18');
    expect([touched('2026-01-01', '2026-10-02'), touched('2026-01-01', '2026-10-01')]).toEqual([true, false]);
    expect([touched('2026-11-01', null), touched('2027-01-01', null)]).toEqual([true, false]);
  });
});

describe('moves', () => {
  const placed = (from: string, homeId: string | null, counts = true) => ({ from, to: null, homeId, counts });
  test.each([
    ['the first home is none', [placed('2026-01-01', 'a')], []],
    ['another home is one', [placed('2026-01-01', 'a'), placed('2026-03-01', 'b')], ['2026-03-01']],
    [
      'a trial visit at home and the way back to the same home are none',
      [placed('2026-01-01', 'a'), placed('2026-03-01', null, false), placed('2026-04-01', 'a')],
      [],
    ],
    [
      'back to the first home after a second one is one more',
      [placed('2026-01-01', 'a'), placed('2026-03-01', 'b'), placed('2026-04-01', 'a')],
      ['2026-03-01', '2026-04-01'],
    ],
    [
      'a setting without a home of ours is a change each time',
      [placed('2026-01-01', null), placed('2026-02-01', null)],
      ['2026-02-01'],
    ],
  ])('%s', (_, placements, days) => {
    expect(movesOf(placements)).toEqual(days);
  });
});

test.each([
  [[12, 15], { direction: 'down', by: 3 }],
  [[15, 12, 1], { direction: 'up', by: 3 }],
  [[4, 4], { direction: 'same', by: 0 }],
  [[1.3, 1.1], { direction: 'up', by: 0.2 }],
  [[null, 9, 7], { direction: 'up', by: 2 }],
  [[9], null],
  [[], null],
])('%j goes %j', (values, expected) => {
  expect(directionOf(values)).toEqual(expected);
});

test('a little line needs two values, stays inside, and is level where nothing changed', () => {
  expect(sparkPoints([3])).toBeNull();
  expect(sparkPoints([0, 10])).toBe('3,21 93,3');
  expect(sparkPoints([5, 5, 5])).toBe('3,12 48,12 93,12');
});

describe('help for a need', () => {
  const referral = (id: string, state: string, started_on: string | null = null) => ({
    id,
    need_id: 'reading',
    state,
    started_on,
  });
  const planned = (state: 'promised' | 'started', referral_id: string | null = null) => ({
    need_id: 'reading',
    words: 'Tutor',
    state,
    state_on: '2026-11-01',
    referral_id,
  });

  test.each([
    ['nothing was done', [], [], []],
    ['a draft and one by mistake say nothing', [referral('a', 'draft'), referral('b', 'in-error')], [], []],
    ['a referral that was sent', [referral('a', 'sent')], [], ['referred']],
    [
      'one that waits, one that was declined',
      [referral('a', 'waiting-list'), referral('b', 'declined')],
      [],
      ['waiting', 'fell-through'],
    ],
    [
      'closed after it had begun, and before',
      [referral('a', 'closed', '2026-01-01'), referral('b', 'closed')],
      [],
      ['ended', 'fell-through'],
    ],
    ['a plan promises it without a referral', [], [planned('promised')], ['promised']],
    [
      'a planned service that follows a referral is counted once',
      [referral('a', 'sent')],
      [planned('started', 'a')],
      ['referred'],
    ],
  ] as const)('%s', (_, referrals, services, states) => {
    expect(servicesOfNeed('reading', referrals, services).map(({ state }) => state)).toEqual(states);
  });

  test('of another need does not count', () => {
    expect(servicesOfNeed('sleep', [referral('a', 'started')], [planned('started')])).toEqual([]);
  });
});
