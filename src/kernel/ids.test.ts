import { expect, test } from 'vitest';
import { isId, newId, newSecretId } from './ids.ts';

test('ids made one after another sort in that order, also within a millisecond and when the counter is full', () => {
  const made = Array.from({ length: 20_000 }, newId);
  expect(made.every(isId)).toBe(true);
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
  expect(made[0]!.slice(14, 15)).toBe('7');
});

test('a secret id tells nothing of its moment', () => {
  expect(newSecretId().slice(14, 15)).toBe('4');
  expect(isId('not an id')).toBe(false);
});
