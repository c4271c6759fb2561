import { expect, test } from 'vitest';
import { fieldOf } from './copy.ts';

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
