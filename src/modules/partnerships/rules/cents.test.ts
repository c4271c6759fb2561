import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCents } from './cents.ts';

test.each([
  ['1200', 120_000],
  ['$1,200.50', 120_050],
  ['0.5', 50],
  [' 12 ', 1_200],
  ['12,00', null],
  ['1.234,50', null],
  ['-5', null],
  ['12.345', null],
  ['twelve', null],
  ['', null],
])('%s', (text, cents) => expect(readCents(text)).toBe(cents));

test('every amount of cents that is written out is read again', () => {
  const written = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), cents => {
      expect(readCents(written.format(cents / 100))).toBe(cents);
    }),
  );
});
