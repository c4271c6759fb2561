import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkDays, isWorkDay, workDayOnOrAfter, workDayOnOrBefore } from './work-days.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const thanksgiving = new Set(['2026-11-26', '2026-11-27']);

describe('work days', () => {
  test.each([
    ['2026-11-18', true, 'a Wednesday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-11-26', false, 'Thanksgiving'],
  ])('%s is a work day: %s (%s)', (iso, expected) => {
    expect(isWorkDay(day(iso), thanksgiving)).toBe(expected);
  });

  test('a holiday that runs into a weekend is passed over both ways', () => {
    expect(workDayOnOrAfter(day('2026-11-26'), thanksgiving).toString()).toBe('2026-11-30');
    expect(workDayOnOrBefore(day('2026-11-29'), thanksgiving).toString()).toBe('2026-11-25');
  });

  test('work days are counted without the day they are counted from', () => {
    expect(addWorkDays(day('2026-11-24'), 0, thanksgiving).toString()).toBe('2026-11-24');
    expect(addWorkDays(day('2026-11-24'), 2, thanksgiving).toString()).toBe('2026-11-30');
  });

  test('counting on always ends on a work day, never earlier than as many days', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map(n => day('2024-01-01').add({ days: n }));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const reached = addWorkDays(from, count, thanksgiving);
        return isWorkDay(reached, thanksgiving) && from.until(reached).days >= count;
      }),
    );
  });
});
