import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, endOfMonth, readDay, startOfMonth, weekdayOf, writeDay, yearsBetween } from './days.ts';

const plain = (day: number) => Temporal.PlainDate.from(writeDay(day));
const anyDay = fc.integer({ min: readDay('1890-01-01'), max: readDay('2150-12-31') });

test('a day is written as it was read', () => {
  expect(readDay('1970-01-01')).toBe(0);
  expect(writeDay(readDay('2024-02-29'))).toBe('2024-02-29');
  fc.assert(fc.property(anyDay, day => readDay(writeDay(day)) === day));
});

test.each(['2023-02-29', '2026-13-01', '2026-00-10', '2026-4-1', 'yesterday', ''])('%s names no day', text => {
  expect(() => readDay(text)).toThrow(RangeError);
});

test('months, month ends, weekdays and ages are those of the calendar', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, months) => {
      expect(writeDay(addMonths(day, months))).toBe(plain(day).add({ months }).toString());
      expect(weekdayOf(day)).toBe(plain(day).dayOfWeek);
      expect(writeDay(startOfMonth(day))).toBe(plain(day).with({ day: 1 }).toString());
      expect(writeDay(endOfMonth(day))).toBe(plain(day).with({ day: 31 }).toString());
    }),
  );
  expect(yearsBetween(readDay('2008-02-29'), readDay('2026-02-28'))).toBe(18);
  expect(yearsBetween(readDay('2008-11-23'), readDay('2026-11-22'))).toBe(17);
});
