import { describe, expect, test } from 'vitest';
import { holidaysOf, isHoliday, isWorkDay } from './holidays.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const kept = (year: number) => holidaysOf(year).map(({ on }) => on.toString());

describe('the county holidays', () => {
  test('of 2026: Independence Day is a Saturday and kept on Friday', () => {
    expect(kept(2026)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-05-25',
      '2026-07-03',
      '2026-09-07',
      '2026-11-11',
      '2026-11-26',
      '2026-11-27',
      '2026-12-25',
    ]);
  });

  test('of 2027: Independence Day is a Sunday and kept on Monday, Christmas a Saturday and kept on Friday', () => {
    expect(kept(2027)).toEqual([
      '2027-01-01',
      '2027-01-18',
      '2027-05-31',
      '2027-07-05',
      '2027-09-06',
      '2027-11-11',
      '2027-11-25',
      '2027-11-26',
      '2027-12-24',
    ]);
  });

  test('a New Year on Saturday is kept in the year before', () => {
    expect(isHoliday(day('2027-12-31'))).toBe(true);
    expect(isHoliday(day('2028-01-01'))).toBe(false);
    expect(isWorkDay(day('2027-12-31'))).toBe(false);
    expect(isWorkDay(day('2028-01-03'))).toBe(true);
  });

  test.each([
    ['2026-11-18', true, 'an ordinary Wednesday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-06-19', true, 'not kept by this county'],
    ['2026-10-12', true, 'not kept by this county'],
    ['2028-11-10', false, 'Veterans Day of 2028, a Saturday, kept on Friday'],
    ['2029-11-12', false, 'Veterans Day of 2029, a Sunday, kept on Monday'],
  ])('%s is a work day: %s (%s)', (text, expected) => {
    expect(isWorkDay(day(text))).toBe(expected);
  });
});
