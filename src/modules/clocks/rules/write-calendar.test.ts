import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarEntry, writeCalendar } from './write-calendar.ts';

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: '0123@alongside',
  stamp: '2026-11-18T15:00:00.123Z',
  day: '2026-12-31',
  at: null,
  title: 'Permanency hearing due (child 3 of yours)',
  text: 'By this day.',
  url: 'https://alongside.example.org/children/1/dates/2',
  ...more,
});

/** Reads a calendar as a program does: unfolds, then splits names from values. */
const read = (text: string) =>
  text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter(line => line !== '')
    .map(line => [line.slice(0, line.search(/[:;]/)), line.slice(line.indexOf(':') + 1)] as const);
const valueAt = (text: string, name: string) => read(text).find(([key]) => key === name)?.[1];

test('a whole day ends on the day after, also at the end of a year', () => {
  const text = writeCalendar('Dates', [entry()]);
  expect(text).toContain('\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
  expect(valueAt(text, 'DTSTAMP')).toBe('20261118T150000Z');
  expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
  expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
});

test('a moment is told in UTC', () => {
  const text = writeCalendar('Dates', [entry({ at: '2026-12-31T18:30:00-05:00' })]);
  expect(valueAt(text, 'DTSTART')).toBe('20261231T233000Z');
  expect(text).not.toContain('DTEND');
});

test('an empty calendar is one', () => {
  expect(read(writeCalendar('Dates', [])).map(([name]) => name)).not.toContain('BEGIN:VEVENT');
});

test('whatever is written can be read again, in lines of at most 75 octets', () => {
  const plainOf = (value: string) => value.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), title => {
      const plain = title.replace(/\r\n|\r/g, '\n');
      const text = writeCalendar('Dates', [entry({ title: plain })]);
      expect(plainOf(valueAt(text, 'SUMMARY') ?? '')).toBe(plain);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }),
  );
});
