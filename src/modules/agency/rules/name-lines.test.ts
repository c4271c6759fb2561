import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameLines } from './name-lines.ts';

test.each([
  ['Eastbank', 96, ['Eastbank']],
  ['Port Calusa Center', 96, ['Port Calusa', 'Center']],
  ['Port Calusa Center', 200, ['Port Calusa Center']],
  ['Southwestern', 20, ['Southwestern']],
  ['The Old Mill Village', 60, ['The Old Mill', 'Village']],
])('%s in %i', (name, width, lines) => {
  expect(nameLines(name, width)).toEqual(lines);
});

test('a name loses no word, whatever its box', () => {
  const word = fc.stringMatching(/^[A-Za-z]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 400 }), (words, width) => {
      const lines = nameLines(words.join(' '), width);
      expect(lines.join(' ')).toBe(words.join(' '));
      expect(lines.length).toBeLessThanOrEqual(2);
    }),
  );
});
