import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDay, writeDay } from '#kernel/days.ts';
import { reportingPeriods } from './reporting-periods.ts';

const HALF_YEARS = { code: 'afcars', first_month: 10, months: 6 };
const periods = (first: string, last: string) =>
  reportingPeriods(HALF_YEARS, readDay(first), readDay(last)).map(({ from, until }) => [from, until].map(writeDay));

test('half-years begin in October and April, whichever day is asked for', () => {
  expect(periods('2026-11-22', '2026-11-22')).toEqual([['2026-10-01', '2027-04-01']]);
  expect(periods('2026-09-30', '2026-10-01')).toEqual([
    ['2026-04-01', '2026-10-01'],
    ['2026-10-01', '2027-04-01'],
  ]);
  expect(periods('2028-02-29', '2028-02-29')).toEqual([['2027-10-01', '2028-04-01']]);
});

test('one follows the other without a gap, and the first and the last day lie in them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10_000, max: 30_000 }),
      fc.integer({ min: 0, max: 3000 }),
      fc.constantFrom(1, 2, 3, 4, 6, 12),
      fc.integer({ min: 1, max: 12 }),
      (first, more, months, first_month) => {
        const found = reportingPeriods({ code: 'x', first_month, months }, first, first + more);
        expect(found[0]!.from <= first && first < found[0]!.until).toBe(true);
        expect(found.at(-1)!.from <= first + more && first + more < found.at(-1)!.until).toBe(true);
        expect(found.slice(1).map(({ from }) => from)).toEqual(found.slice(0, -1).map(({ until }) => until));
      },
    ),
  );
});
