import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imprint, mixed } from './imprint.ts';

const key = (child: number, month: number) =>
  `FED-VISIT-MONTHLY:episode:0197a2b3-0000-7000-8000-${String(child).padStart(12, '0')}/2026-${month}`;

test('a hundred thousand keys that differ in a digit have imprints of their own', () => {
  const keys = Array.from({ length: 100_000 }, (_, turn) => key(Math.floor(turn / 12), turn % 12));
  expect(new Set(keys.map(each => imprint(each).join())).size).toBe(keys.length);
  expect(new Set(keys.map(each => mixed([1, each]))).size).toBe(keys.length);
});

test('what is mixed is a whole number that PostgreSQL and JavaScript both hold, and the order counts', () => {
  const part = fc.oneof(fc.string(), fc.integer({ min: 0, max: 2 ** 51 }));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), parts => {
      const number = mixed(parts);
      expect(Number.isSafeInteger(number) && number >= 0).toBe(true);
      expect(mixed(parts)).toBe(number);
    }),
  );
  expect(mixed([1, 2])).not.toBe(mixed([2, 1]));
  expect(mixed([2 ** 34, 0])).not.toBe(mixed([2 ** 35, 0]));
  expect(mixed(['a', ''])).not.toBe(mixed(['', 'a']));
});
