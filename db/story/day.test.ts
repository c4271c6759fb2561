import { describe, expect, test } from 'vitest';
import {
  ageOn,
  birthOn,
  dayOn,
  daysFrom,
  loadedAt,
  momentOn,
  monthOn,
  monthsAfter,
  readWhen,
  type StoryBirth,
  type StoryDay,
  type StoryWhen,
  TIME_ZONE,
  toWorkDay,
} from './day.ts';
import { isWorkDay } from './holidays.ts';
import { everyLoadDay, loadOn, TEST_LOAD } from './load-days.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const D = TEST_LOAD.day;
const offsetOf = (text: StoryDay) => D.until(dayOn(text, D), { largestUnit: 'day' }).days;

describe('a day of the story', () => {
  test.each<[StoryWhen, string]>([
    ['D', '2026-11-18'],
    ['D+0', '2026-11-18'],
    ['D-1', '2026-11-17'],
    ['D+14', '2026-12-02'],
    ['D-210', '2026-04-22'],
    ['D-1460', '2022-11-19'],
    ['D-1 19:20', '2026-11-17'],
  ])('%s is %s on the test day', (text, expected) => {
    expect(dayOn(text, D).toString()).toBe(expected);
  });

  // The left column is what the county's story says of a court, school or health row, the right where it falls on the test day.
  test.each<[StoryDay, number]>([
    ['D-192 (b)', -194],
    ['D-184 (b)', -184],
    ['D-150 (b)', -152],
    ['D-80 (b)', -82],
    ['D-311 (b)', -313],
    ['D-304 (b)', -306],
    ['D-256 (b)', -257],
    ['D-361 (b)', -362],
    ['D-328 (b)', -329],
    ['D-60 (b)', -61],
    ['D-74 (b)', -75],
    ['D-44 (b)', -44],
    ['D-20 (b)', -20],
    ['D-58 (b)', -58],
    ['D-88 (b)', -89],
    ['D-18 (b)', -19],
    ['D-11 (b)', -12],
    ['D-4 (b)', -5],
    ['D+3 (b)', 5],
    ['D+6 (b)', 6],
    ['D+24 (b)', 26],
    ['D+60 (b)', 62],
    ['D+80 (b)', 82],
    ['D+40 (b)', 40],
  ])('%s rolls to D%i', (text, expected) => {
    expect(offsetOf(text)).toBe(expected);
  });

  test('before D it rolls back over Thanksgiving, from D on it rolls forward over it', () => {
    expect(dayOn('D-354 (b)', D).toString()).toBe('2025-11-26');
    expect(dayOn('D+9 (b)', D).toString()).toBe('2026-11-30');
  });

  test('D itself rolls forward when it is no work day, and stands still without the mark', () => {
    const saturday = day('2026-11-21');
    expect(dayOn('D+0 (b)', saturday).toString()).toBe('2026-11-23');
    expect(dayOn('D', saturday).toString()).toBe('2026-11-21');
  });

  test('text that is no story day is refused', () => {
    for (const text of ['', 'D-', 'd-3', 'D-3 9:00', 'D-3(b)', 'D-3 !', '2026-11-18']) {
      expect(() => readWhen(text), text).toThrow('not a story day');
    }
  });

  test('on every load day a marked day is a work day, at most four days off, and none lies between', () => {
    for (const loadDay of everyLoadDay()) {
      for (const text of ['D-155 (b)', 'D-1 (b)', 'D (b)', 'D+9 (b)'] as const) {
        const before = readWhen(text).offset < 0;
        const told = loadDay.add({ days: readWhen(text).offset });
        const rolled = dayOn(text, loadDay);
        expect(isWorkDay(rolled)).toBe(true);
        const off = told.until(rolled).days;
        expect(Math.abs(off), `${text} on ${loadDay}`).toBeLessThanOrEqual(4);
        expect(before ? off <= 0 : off >= 0).toBe(true);
        for (let between = told; !between.equals(rolled); between = between.add({ days: before ? -1 : 1 })) {
          expect(isWorkDay(between)).toBe(false);
        }
      }
    }
  });

  test('a work day stays where it is, in both directions', () => {
    expect(toWorkDay(D, true).equals(D)).toBe(true);
    expect(toWorkDay(D, false).equals(D)).toBe(true);
  });

  test('days between two story days count the days they really fall on', () => {
    expect(daysFrom('D-494', 'D', D)).toBe(494);
    expect(daysFrom('D-150 (b)', 'D', D)).toBe(152);
  });
});

describe('a moment of the story', () => {
  test.each<[StoryWhen, string]>([
    ['D-1 19:20', '2026-11-18T00:20:00Z'],
    ['D+0 14:00', '2026-11-18T19:00:00Z'],
    ['D-210 18:05', '2026-04-22T22:05:00Z'],
    ['D-7', '2026-11-11T21:30:00Z'],
  ])('%s is %s, with daylight saving time where it holds', (text, expected) => {
    expect(momentOn(text, TEST_LOAD).toString()).toBe(expected);
  });

  test('without a clock time it is the usual one of its kind', () => {
    const local = (kind: 'hearing' | 'meeting' | 'home-visit' | 'letter') =>
      momentOn('D-3', TEST_LOAD, kind).toZonedDateTimeISO(TIME_ZONE).toPlainTime().toString();
    expect(local('hearing')).toBe('09:30:00');
    expect(local('meeting')).toBe('14:00:00');
    expect(local('home-visit')).toBe('16:30:00');
    expect(local('letter')).toBe('12:00:00');
  });

  test('the story stands at 09:00 of D, whatever later hour it is loaded at', () => {
    for (const hour of ['09:00', '15:12', '23:59']) {
      expect(loadOn(D, hour)).toEqual(TEST_LOAD);
    }
  });

  test('loaded earlier, it stands at the minute before loading and nothing later that morning has happened', () => {
    const early = loadedAt('2026-11-18T06:00:30-05:00');
    expect(early.standsAt.toString()).toBe('2026-11-18T10:59:00Z');
    expect(momentOn('D+0 08:30', early).toString()).toBe('2026-11-18T10:59:00Z');
    expect(momentOn('D 05:10', early).toString()).toBe('2026-11-18T10:10:00Z');
    expect(momentOn('D+0 14:00', early).toString()).toBe('2026-11-18T19:00:00Z');
    expect(momentOn('D-1 21:40', early).toString()).toBe('2026-11-18T02:40:00Z');
  });

  test('loaded in the first minute of D, it stands at the last of the day before', () => {
    expect(loadedAt('2026-11-18T00:00:20-05:00').standsAt.toString()).toBe('2026-11-18T04:59:00Z');
  });

  test('the county decides which day it is', () => {
    expect(loadedAt('2026-11-19T03:00:00Z').day.toString()).toBe('2026-11-18');
  });
});

describe('months, births and ages', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-05-18', 6, '2026-11-18'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(monthsAfter(day(from), months).toString()).toBe(expected);
  });

  test('M-1 is the calendar month before the month of D', () => {
    expect(monthOn('M-1', D).toString()).toBe('2026-10');
    expect(monthOn('M-2', day('2027-01-31')).toString()).toBe('2026-11');
  });

  test.each<[StoryBirth, string, number]>([
    ['7y@D-203', '2019-04-29', 7],
    ['18y@D+74', '2009-01-31', 17],
    ['D-31', '2026-10-18', 0],
    ['6y@D-112', '2020-07-29', 6],
  ])('%s is born %s, %i years old', (text, born, age) => {
    const birth = birthOn(text, D);
    expect(birth.toString()).toBe(born);
    expect(ageOn(birth, D)).toBe(age);
  });

  test('a leap day less seven years is the last of February', () => {
    expect(birthOn('7y@D-203', day('2028-09-19')).toString()).toBe('2021-02-28');
  });

  test('on every load day the age is the one told', () => {
    for (const loadDay of everyLoadDay()) {
      expect(ageOn(birthOn('7y@D-203', loadDay), loadDay)).toBe(7);
      expect(ageOn(birthOn('18y@D+74', loadDay), loadDay)).toBe(17);
      expect(ageOn(birthOn('4y@D-18', loadDay), loadDay)).toBe(4);
      expect(birthOn('D-31', loadDay).until(loadDay, { largestUnit: 'month' }).months).toBe(1);
    }
  });
});
