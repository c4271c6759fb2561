import { describe, expect, test } from 'vitest';
import { medianWait, type Wait, waitForService } from './median-wait.ts';

const came = (...days: number[]): Wait[] => days.map(each => ({ days: each, came: true }));
const waiting = (...days: number[]): Wait[] => days.map(each => ({ days: each, came: false }));

describe('the median of waits', () => {
  test.each<[string, Wait[], number | null]>([
    ['nobody', [], null],
    ['all came, odd', came(3, 1, 9), 3],
    ['all came, even', came(2, 4, 6, 8), 4],
    // 6 of 10 still wait: dropping them would say 10 days.
    ['fewer than half came', [...came(5, 10, 10, 20), ...waiting(30, 30, 30, 30, 30, 30)], null],
    // At 5: 4/5, at 8 (one left at 6 unanswered): 4/5 × 2/3, at 12: × 1/2.
    ['one still waits in between', [...came(5, 8, 12), ...waiting(6, 40)], 12],
    // The wait that is not over at 10 is longer than the one that ended at 10.
    ['an end and a wait on one day', [...came(10), ...waiting(10)], 10],
    ['waits alone', waiting(100, 200), null],
    ['on the same day', came(0, 0, 7), 0],
  ])('%s', (_, waits, median) => expect(medianWait(waits)).toBe(median));

  test('without anybody who still waits it is the middle one; a longer wait never shortens it', () => {
    let state = 5;
    const next = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let turn = 0; turn < 300; turn += 1) {
      const days = Array.from({ length: 1 + next(30) }, () => next(60));
      const middle = days.toSorted((one, other) => one - other)[Math.ceil(days.length / 2) - 1]!;
      expect(medianWait(came(...days))).toBe(middle);
      const mixed = days.map(each => ({ days: each, came: next(3) > 0 }));
      const [before, after] = [medianWait(mixed), medianWait([...mixed, ...waiting(1000)])];
      expect(after ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(before ?? Number.POSITIVE_INFINITY);
    }
  });
});

test.each([
  ['began', { firstStartedOn: '2026-11-11', endedOn: null }, { days: 10, came: true }],
  ['began before anybody wrote it down', { firstStartedOn: '2026-10-30', endedOn: null }, { days: 0, came: true }],
  ['ended without', { firstStartedOn: null, endedOn: '2026-11-05' }, { days: 4, came: false }],
  ['still waits', { firstStartedOn: null, endedOn: null }, { days: 17, came: false }],
])('a need whose service %s', (_, need, wait) =>
  expect(waitForService({ identifiedOn: '2026-11-01', ...need }, '2026-11-18')).toEqual(wait),
);
