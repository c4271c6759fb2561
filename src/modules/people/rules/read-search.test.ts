import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSearch } from './read-search.ts';

const today = Temporal.PlainDate.from('2026-11-18');
const read = (typed: string, language: 'en' | 'es' = 'en') => readSearch(typed, { language, today });
const date = (typed: string, language: 'en' | 'es' = 'en') => read(typed, language).days[0]?.day;

describe('a birth date', () => {
  test.each([
    ['3/4/2015', '2015-03-04'],
    ['03/04/2015', '2015-03-04'],
    ['3-4-2015', '2015-03-04'],
    ['3.4.15', '2015-03-04'],
    ['13/4/2015', '2015-04-13'],
    ['2015-03-04', '2015-03-04'],
    ['2015-13-04', '2015-04-13'],
    ['March 4, 2015', '2015-03-04'],
    ['Mar. 4th 2015', '2015-03-04'],
    ['4 March 2015', '2015-03-04'],
    ['4-mar-2015', '2015-03-04'],
    ['born 3/4/1999', '1999-03-04'],
    ['DOB: 3/4/1999', '1999-03-04'],
    ['4 de marzo de 2015', '2015-03-04'],
    ['marzo 4 de 2015', '2015-03-04'],
    ['1 de setiembre del 2015', '2015-09-01'],
    ['nacida el 4 de marzo de 2015', '2015-03-04'],
    ['3/4/27', '1927-03-04'],
    ['11/18/2026', '2026-11-18'],
    ['11/19/2026', undefined],
    ['2/30/2015', undefined],
    ['3/4-2015', undefined],
    ['123/4/2015', undefined],
  ])('%s', (typed, day) => {
    expect(date(typed)).toBe(day);
  });
  test('of two numbers Spanish readers say the day first', () => {
    expect(date('3/4/2015', 'es')).toBe('2015-04-03');
    expect(read('3/4/2015', 'es').days[1]).toMatchObject({ day: '2015-03-04', how: 'swapped' });
    expect(date('4/13/2015', 'es')).toBe('2015-04-13');
  });
  test('leaves the name', () => {
    expect(read('Maya  Thornton 3/4/2015')).toMatchObject({ words: 'Maya Thornton', number: null, address: null });
    expect(read('4 de marzo de 2015 José Ángel', 'es').words).toBe('José Ángel');
  });
});

describe('numbers', () => {
  test.each([
    ['219-09-9999', { ssn: '219099999', phone: null, words: '' }],
    ['219099999', { ssn: '219099999', number: '219099999' }],
    ['219 09 9999', { ssn: '219099999' }],
    ['000-09-9999', { ssn: null }],
    ['666-09-9999', { ssn: null }],
    ['219-00-9999', { ssn: null }],
    ['(941) 555-0142', { phone: '9415550142', ssn: null }],
    ['+1 941 555 0142', { phone: '9415550142' }],
    ['1-941-555-0142', { phone: '9415550142' }],
    ['9415550142', { phone: '9415550142', number: '9415550142' }],
    ['555-0142', { phone: '5550142' }],
    ['CA-1007', { number: 'CA-1007', words: '' }],
    ['ca 1007', { number: '1007', words: 'ca' }],
    ['Maya CA-1007', { number: 'CA-1007', words: 'Maya' }],
    ['12', { number: null }],
    ['Maya Thornton', { number: null, phone: null, ssn: null, address: null, words: 'Maya Thornton' }],
    ['Thornton, Maya', { words: 'Thornton Maya', text: 'Thornton, Maya' }],
    ["O'Brien", { words: "O'Brien" }],
  ])('%s', (typed, expected) => {
    expect(read(typed)).toMatchObject(expected);
  });
});

describe('an address', () => {
  test.each([
    ['110 Heron St', '110 Heron St'],
    ['110 Heron', '110 Heron'],
    ['Heron Street', 'Heron Street'],
    ['Calle Ocho', 'Calle Ocho'],
    ['St', null],
    ['Maya Thornton', null],
    ['110', null],
  ])('%s', (typed, address) => {
    expect(read(typed).address).toBe(address);
  });
  test('with a house number is no name', () => {
    expect(read('110 Heron St').words).toBe('');
  });
});

describe('whatever is typed', () => {
  test('control characters, lone surrogates and length', () => {
    expect(read('\u0000\t Ma\u0007ya \n').text).toBe('Ma ya');
    expect(read('Maya\uD800').text.isWellFormed()).toBe(true);
    expect([...read('x'.repeat(5000)).text]).toHaveLength(100);
    expect(read('   ')).toEqual({ text: '', words: '', days: [], phone: null, ssn: null, number: null, address: null });
  });
  test('is read without an error, within its length, and digits are digits', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('3/4/2015', '219-09-9999', 'de', 'marzo', '(941) 555-0142', ',', '99/99/9999', 'CA-1'),
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }),
        fc.constantFrom('en' as const, 'es' as const),
        (parts, language) => {
          const asked = read(parts.join(' '), language);
          expect([...asked.text].length).toBeLessThanOrEqual(100);
          expect(asked.ssn ?? '000000000').toMatch(/^\d{9}$/);
          expect(asked.phone ?? '0000000').toMatch(/^(\d{7}|\d{10})$/);
          expect(asked.words).not.toMatch(/\d/);
        },
      ),
    );
  });
  test('a date written by the product is read back', () => {
    const born = fc.integer({ min: 0, max: 30_000 }).map(days => today.subtract({ days }));
    const forms: [(day: Temporal.PlainDate) => string, 'en' | 'es'][] = [
      [day => day.toString(), 'en'],
      [day => day.toLocaleString('en-US', { dateStyle: 'medium' }), 'en'],
      [day => day.toLocaleString('en-US', { dateStyle: 'long' }), 'en'],
      [day => day.toLocaleString('es-US', { dateStyle: 'medium' }), 'es'],
      [day => day.toLocaleString('es-US', { dateStyle: 'long' }), 'es'],
      [day => `${day.month}/${day.day}/${day.year}`, 'en'],
      [day => `${day.day}/${day.month}/${day.year}`, 'es'],
    ];
    fc.assert(
      fc.property(born, fc.constantFrom(...forms), (day, [write, language]) => {
        expect(date(`Maya ${write(day)}`, language)).toBe(day.toString());
      }),
    );
  });
});
