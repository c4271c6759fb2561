import { expect, test } from 'vitest';
import { inOneGo } from './changes-in-one-go.ts';

const change = (id: number, entered: string, by = 'Maya') => ({ id, entered, by });

test('what was entered in one moment by one person stands together, in its order', () => {
  const groups = inOneGo([
    change(5, '2 PM'),
    change(4, '2 PM'),
    change(3, '2 PM', 'Sam'),
    change(2, '2 PM'),
    change(1, '1 PM'),
  ]);
  expect(groups.map(group => group.map(({ id }) => id))).toEqual([[5, 4], [3], [2], [1]]);
});

test('nothing is nothing', () => {
  expect(inOneGo([])).toEqual([]);
});
