import { expect, test } from 'vitest';
import { telling } from './telling-reasons.ts';

test.each([
  [['exact'], []],
  [['begins', 'words'], []],
  [['sounds'], ['sounds']],
  [
    ['birth-date', 'spelling'],
    ['spelling', 'birth-date'],
  ],
  [['exact', 'legal-name'], []],
  [
    ['sounds', 'legal-name'],
    ['sounds', 'legal-name'],
  ],
  [['exact', 'birth-date-swapped'], ['birth-date-swapped']],
  [[], []],
])('of %j is told %j', (reasons, told) => {
  expect(telling(reasons)).toEqual(told);
});
