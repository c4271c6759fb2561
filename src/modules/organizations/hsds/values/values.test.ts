import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanCell } from './clean-cell.ts';
import { dayInYear, readDay } from './day.ts';
import { languageTag } from './language-tag.ts';
import { readPhone } from './phone.ts';
import { checkPlace, stateCode, zipCode } from './place.ts';
import { readTime } from './time.ts';

describe('telephone numbers', () => {
  test.each([
    ['650 780-7525', '650-780-7525', null, []],
    ['+1 (650) 780.7525 ext. 12', '650-780-7525', 12, []],
    ['1-800-RUN-AWAY', '800-786-2929', null, ['phone-letters']],
    ['1-800-799-SAFE (7233)', '800-799-7233', null, ['phone-letters']],
    ['650-555-2345 or 650-555-2346', '650-555-2345', null, ['phone-several']],
    ['call 650-555-2345', '650-555-2345', null, ['phone-words']],
    ['"+44 1234 234567"', '+44 1234 234567', null, []],
    ['988', '988', null, []],
  ])('%s', (text, number, extension, notes) => {
    expect(readPhone(text)).toEqual({ ok: true, value: { number, extension, notes } });
  });
  test.each([
    ['555-1234', 'phone-fragment'],
    ['n/a', 'phone-fragment'],
    ['', 'phone-fragment'],
    ['741741', 'phone-fragment'],
    ['000-000-0000', 'phone-impossible'],
    ['650-180-7525', 'phone-impossible'],
  ])('%s is none', (text, refusal) => {
    expect(readPhone(text)).toEqual({ ok: false, refusal });
  });
  test('a short code is a number to write to', () => {
    expect(readPhone('741741', true)).toMatchObject({ ok: true, value: { number: '741741' } });
  });
  test('what was read is read again as it is, however it was written', () => {
    const part = (least: number, most: number) => fc.integer({ min: least, max: most }).map(String);
    const written = fc.tuple(
      part(200, 999),
      part(200, 999),
      part(1000, 9999),
      fc.constantFrom('', '1', '+1 ', '1-'),
      fc.constantFrom('', '-', '.', ' '),
    );
    fc.assert(
      fc.property(written, ([area, exchange, line, before, between]) => {
        const number = `${area}-${exchange}-${line}`;
        const first = readPhone(`${before}${[area, exchange, line].join(between)}`);
        expect(first).toMatchObject({ ok: true, value: { number, notes: [] } });
        expect(readPhone(number)).toMatchObject({ ok: true, value: { number } });
      }),
    );
  });
  test('whatever is written, it is a number to call or none', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const read = readPhone(text);
        if (read.ok) expect(read.value.number).toMatch(/^(\d{3}|\d{3}-\d{3}-\d{4}|\+[\d ]{7,31})$/);
      }),
    );
  });
});

describe('times of day', () => {
  test.each([
    ['9am', '09:00'],
    ['9:30 p.m.', '21:30'],
    ['0900', '09:00'],
    ['17.30', '17:30'],
    ['noon', '12:00'],
    ['12 AM', '00:00'],
    ['24:00', '24:00'],
    ['09:00-05:00', '09:00'],
  ])('%s', (text, time) => {
    expect(readTime(text)?.time).toBe(time);
  });
  test.each(['9', '25:00', '13pm', 'by appointment', '9:75', ''])('%s is none', text => {
    expect(readTime(text)).toBeNull();
  });
  test('every minute is read in each of its forms', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
        const [hours, minutes] = [hour, minute].map(each => String(each).padStart(2, '0'));
        const half = `${hour % 12 || 12}:${minutes} ${hour < 12 ? 'AM' : 'PM'}`;
        for (const text of [`${hours}:${minutes}`, `${hours}:${minutes}:00`, `${hours}${minutes}`, half])
          expect([text, readTime(text)?.time]).toEqual([text, `${hours}:${minutes}`]);
      }),
    );
  });
});

describe('days', () => {
  test.each([
    ['2026-03-01', '2026-03-01'],
    ['12/24/2015', '2015-12-24'],
    ['12/24/15', '2015-12-24'],
    ['March 1st, 2026', '2026-03-01'],
    ['1 March 2026', '2026-03-01'],
    ['2024-09-25T14:23:06.5+01:00', '2024-09-25'],
  ])('%s', (text, day) => {
    expect(readDay(text)).toMatchObject({ is: 'day', day });
  });
  test('a day without a year is one of every year', () => {
    expect(readDay('January 01, 0001')).toEqual({ is: 'yearly', month: 1, day: 1 });
    expect(dayInYear(2, 29, 2027)).toBe('2027-02-28');
  });
  test.each(['02/30/2020', '2026-13-01', 'soon', '31/12/2026'])('%s is none', text => {
    expect(readDay(text)).toBeNull();
  });
});

test.each([
  ['Spanish', 'es'],
  ['spa', 'es'],
  ['en_US', 'en-US'],
  ['Haitian Creole', 'ht'],
  ['Cantonese', 'yue'],
  ['American Sign Language', 'ase'],
  ['Español', 'es'],
  ['Klingonese', null],
  ['xx', null],
])('the language %s is %s', (text, tag) => {
  expect(languageTag(text)).toBe(tag);
});

test.each([
  [30.33, -81.65, 'FL', { place: { latitude: 30.33, longitude: -81.65 } }],
  [-81.65, 30.33, 'FL', { place: { latitude: 30.33, longitude: -81.65 }, note: 'coordinates-swapped' }],
  [0, 0, null, 'coordinates-in-the-sea'],
  [27, -90, null, 'coordinates-in-the-sea'],
  [30, -70, 'FL', 'coordinates-in-the-sea'],
  [40, -100, 'FL', 'coordinates-elsewhere'],
  [200, 1, null, 'coordinates-impossible'],
  [51.5, -0.1, null, { place: { latitude: 51.5, longitude: -0.1 } }],
])('%s, %s in %s', (latitude, longitude, state, found) => {
  expect(checkPlace(latitude, longitude, state)).toEqual(found);
});

test('ZIP codes', () => {
  expect([
    zipCode('32003', 'FL'),
    zipCode('32003-1234', 'FL'),
    zipCode('2139', 'MA'),
    zipCode('3200', 'FL'),
    zipCode('ABC', null),
  ]).toEqual([
    { zip: '32003', mended: false },
    { zip: '32003-1234', mended: false },
    { zip: '02139', mended: true },
    null,
    null,
  ]);
  expect([stateCode('Florida'), stateCode('fl'), stateCode('Ontario')]).toEqual(['FL', 'FL', null]);
});

test('cells are kept as text, without what cannot be kept', () => {
  expect(cleanCell(' Water\u0000front\u202e ')).toEqual({ text: 'Waterfront', notes: ['control-characters'] });
  expect(cleanCell('=HYPERLINK("x")')).toEqual({ text: '=HYPERLINK("x")', notes: ['formula'] });
  expect(cleanCell("'=1+1")).toEqual({ text: '=1+1', notes: ['formula'] });
  expect(cleanCell('-81.65').notes).toEqual([]);
  expect(cleanCell('+1 650 780-7525').notes).toEqual([]);
});
