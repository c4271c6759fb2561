import { describe, expect, test } from 'vitest';
import { readDay, writeDay } from '#kernel/days.ts';
import { NOBODY, ZONE } from '../testing/a-rule.ts';
import { addAmount, dayAt, type Point } from './calendar.ts';

const at = (text: string): Point => {
  const moment = Temporal.Instant.from(text).epochMilliseconds;
  return { day: dayAt(moment, ZONE), at: moment };
};
const courtHours = (from: Point, count: number, closed = NOBODY) => {
  const point = addAmount(from, { count, unit: 'court-hours' }, closed, ZONE);
  const moment = Temporal.Instant.fromEpochMilliseconds(point.at ?? 0).toZonedDateTimeISO(ZONE);
  return [writeDay(point.day), moment.toPlainDateTime().toString({ smallestUnit: 'minute' })];
};

describe('hours that run on court days alone', () => {
  test('hours that end with a Friday are due on the Friday', () => {
    expect(courtHours({ day: readDay('2026-03-05'), at: null }, 48)).toEqual(['2026-03-06', '2026-03-07T00:00']);
  });

  test('from a closed day they begin with the next open one', () => {
    expect(courtHours(at('2026-03-14T15:00:00-04:00'), 10)).toEqual(['2026-03-16', '2026-03-16T10:00']);
    expect(courtHours(at('2026-03-14T15:00:00-04:00'), 24)).toEqual(['2026-03-16', '2026-03-17T00:00']);
  });

  test('counted back they rest on closed days too', () => {
    expect(courtHours(at('2026-03-16T10:00:00-04:00'), -24)).toEqual(['2026-03-13', '2026-03-13T10:00']);
    expect(courtHours({ day: readDay('2026-03-16'), at: null }, -24)).toEqual(['2026-03-13', '2026-03-13T00:00']);
    expect(courtHours(at('2026-03-14T15:00:00-04:00'), -1)).toEqual(['2026-03-13', '2026-03-13T23:00']);
  });

  test('a holiday of the court is closed', () => {
    const closed = { ...NOBODY, court: new Set([readDay('2026-03-16')]) };
    expect(courtHours(at('2026-03-13T18:00:00-04:00'), 12, closed)).toEqual(['2026-03-17', '2026-03-17T06:00']);
  });
});

describe('birthdays', () => {
  test('of somebody born on February 29 are on February 28 in other years', () => {
    const years = (count: number) =>
      writeDay(addAmount({ day: readDay('2012-02-29'), at: null }, { count, unit: 'years' }, NOBODY, ZONE).day);
    expect([years(14), years(16), years(18)]).toEqual(['2026-02-28', '2028-02-29', '2030-02-28']);
  });
});
