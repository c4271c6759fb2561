import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageOn, type BornPrecision, knownBirth } from './age.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('age', () => {
  test.each([
    ['2017-04-01', 'day', '2026-11-18', { years: 9, months: 7, exact: true }],
    ['2017-11-18', 'day', '2026-11-18', { years: 9, months: 0, exact: true }],
    ['2017-11-19', 'day', '2026-11-18', { years: 8, months: 11, exact: true }],
    ['2026-10-18', 'day', '2026-11-18', { years: 0, months: 1, exact: true }],
    ['2020-02-29', 'day', '2021-02-28', { years: 0, months: 11, exact: true }],
    ['2020-02-29', 'day', '2021-03-01', { years: 1, months: 0, exact: true }],
    ['2017-01-01', 'year', '2026-11-18', { years: 9, months: 10, exact: false }],
    ['2017-01-01', 'about', '2026-11-18', { years: 9, months: 10, exact: false }],
  ] as const)('born %s (%s), on %s', (born, precision, on, expected) => {
    expect(ageOn(born, precision, day(on))).toEqual(expected);
  });

  test('is not known without a birth date, or before birth', () => {
    expect(ageOn(null, 'unknown', day('2026-11-18'))).toBeNull();
    expect(ageOn('2026-11-19', 'day', day('2026-11-18'))).toBeNull();
  });

  test('never falls from one day to the next', () => {
    const born = fc.integer({ min: 0, max: 9000 }).map(n => day('2000-01-01').add({ days: n }));
    const later = fc.integer({ min: 0, max: 9000 });
    fc.assert(
      fc.property(born, later, fc.constantFrom<BornPrecision>('day', 'month'), (date, days, precision) => {
        const on = date.add({ days });
        const before = ageOn(date.toString(), precision, on)!;
        const after = ageOn(date.toString(), precision, on.add({ days: 1 }))!;
        return after.years * 12 + after.months >= before.years * 12 + before.months;
      }),
    );
  });
});

test.each([
  ['2020-05-10', 'day', '2020-05-10'],
  ['2020-05-01', 'month', '2020-05'],
  ['2020-01-01', 'year', '2020'],
  ['2020-01-01', 'about', '2020'],
  [null, 'unknown', null],
] as const)('of a birth on %s (%s) is known %s', (born, precision, known) => {
  expect(knownBirth(born, precision)).toBe(known);
});
