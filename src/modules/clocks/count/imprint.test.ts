import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idHalves, imprint, joined, Mixture } from './imprint.ts';

const key = (child: number, month: number) =>
  `FED-VISIT-MONTHLY:episode:0197a2b3-0000-7000-8000-${String(child).padStart(12, '0')}/2026-${month}`;
const mixed = (parts: readonly number[]): number => {
  const mixture = new Mixture();
  for (const part of parts) mixture.add(part);
  return mixture.number;
};

test('a hundred thousand keys that differ in a digit have imprints and ids of their own', () => {
  const imprints = Array.from({ length: 100_000 }, (_, turn) => imprint(key(Math.floor(turn / 12), turn % 12)));
  const seed = imprint('somebody');
  expect(new Set(imprints.map(each => idHalves(each, seed).join())).size).toBe(imprints.length);
  const numbers = imprints.map(each => {
    const mixture = new Mixture();
    mixture.addImprint(each);
    return mixture.number;
  });
  expect(new Set(numbers).size).toBe(imprints.length);
});

test('the imprint of a text is made of those of its parts', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (one, two, three) => {
      expect(joined(joined(imprint(one), imprint(two)), imprint(three))).toEqual(imprint(one + two + three));
      expect(joined(imprint(one), joined(imprint(two), imprint(three)))).toEqual(imprint(one + two + three));
    }),
  );
});

test('what is mixed is a whole number that PostgreSQL and JavaScript both hold, and the order counts', () => {
  const part = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), parts => {
      const number = mixed(parts);
      expect(Number.isSafeInteger(number) && number >= 0).toBe(true);
      expect(mixed(parts)).toBe(number);
    }),
  );
  const many = Array.from({ length: 100_000 }, (_, turn) => mixed([turn % 400, Math.floor(turn / 400), 7]));
  expect(new Set(many).size).toBe(many.length);
  expect(mixed([1, 2])).not.toBe(mixed([2, 1]));
});

test('ids are those of version and variant', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      const [high, low] = idHalves(imprint(text), imprint('a'));
      expect(high >>> 30).toBe(2);
      expect(low).toBeGreaterThanOrEqual(0);
    }),
  );
});
