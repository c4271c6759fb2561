import { describe, expect, test } from 'vitest';
import { hasShortYear, readDates } from './date-format.ts';

describe('a date is read', () => {
  test.each([
    ['MM/DD/YYYY', '03/01/2026', '2026-03-01', '2026-03-01'],
    ['MM/DD/YYYY', '3/1/2026', undefined, undefined],
    ['M/D/YYYY', '3/1/2026', '2026-03-01', '2026-03-01'],
    ['M/D/YYYY', '12/31/2026', '2026-12-31', '2026-12-31'],
    ['YYYYMMDD', '20260301', '2026-03-01', '2026-03-01'],
    ['DD-MMM-YYYY', '01-MAR-2026', '2026-03-01', '2026-03-01'],
    ['DD-MMM-YYYY', '01-MRZ-2026', undefined, undefined],
    ['M/D/YY', '3/1/26', '2026-03-01', '2026-03-01'],
    ['M/D/YY', '3/1/48', '1948-03-01', '1948-03-01'],
    ['D.M.YYYY', '1.3.2026', '2026-03-01', '2026-03-01'],
    ['D.M.YYYY', '1x3x2026', undefined, undefined],
    ['MM/DD/YYYY HH:mm', '03/01/2026 14:30', '2026-03-01', '2026-03-01T14:30:00'],
    ['MM/DD/YYYY HH:mm', '03/01/2026', '2026-03-01', '2026-03-01'],
    ['MM/DD/YYYY HH:mm', '03/01/2026 14', undefined, undefined],
    ['M/D/YYYY h:mm:ss a', '3/1/2026 2:30:05 PM', '2026-03-01', '2026-03-01T14:30:05'],
    ['M/D/YYYY h:mm:ss a', '3/1/2026 12:00:00 a.m.', '2026-03-01', '2026-03-01T00:00:00'],
    ['M/D/YYYY h:mm:ss a', '3/1/2026 14:30:05 PM', '2026-03-01', undefined],
    ['YYYY-MM-DD HH:mm:ss.S', '2026-03-01 14:30:05.123000', '2026-03-01', '2026-03-01T14:30:05.123000'],
    ['YYYY-MM-DD HH:mm:ss.S', '2026-03-01 14:30:05.123456700', '2026-03-01', '2026-03-01T14:30:05.123456'],
    ['YYYYMMDDTHHmmss', '20260301T143005', '2026-03-01', '2026-03-01T14:30:05'],
    ['YYYYMMDDTHHmmss', '20260301', '2026-03-01', '2026-03-01'],
    // A day there is not is read, and refused as one.
    ['MM/DD/YYYY', '25/12/2026', '2026-25-12', '2026-25-12'],
  ])('%s: %s', (format, text, day, moment) => {
    const read = readDates(format, 30)!;
    expect(read(text, 'day')).toBe(day);
    expect(read(text, 'moment')).toBe(moment);
  });
});

test.each(['MM/DD', 'YYYY', 'MM/DD/YYYY mm', 'MM/DD/YYYY MM', 'YYYY YY MM DD', 'dd.mm.yyyy', 'date', ''])(
  'no date is told by %j',
  format => expect(readDates(format)).toBeUndefined(),
);

test('years of two digits are noticed', () => {
  expect(['M/D/YY', 'YYMMDD', 'M/D/YYYY'].map(hasShortYear)).toEqual([true, true, false]);
});
