import { expect, test } from 'vitest';
import { fieldOf } from '#platform/db/copy-rows.ts';
import { lineOf } from './copy.ts';

test.each([
  [null, '\\N'],
  [true, 't'],
  [12, '12'],
  ['tab\tand\\line\n', 'tab\\tand\\\\line\\n'],
  [[], '{}'],
  [['a "b"', 'c\\d'], '{"a \\\\"b\\\\"","c\\\\\\\\d"}'],
] as const)('%j is written as %s', (value, text) => {
  expect(fieldOf(value)).toBe(text);
});

test('a row is a line with the columns in their order', () => {
  expect(lineOf(['a', 'b', 'c'], { c: 1, a: 'x\ty', b: null })).toBe('x\\ty\t\\N\t1\n');
  expect(lineOf(['a', 'b'], { a: '', b: '' })).toBe('\t\n');
});
