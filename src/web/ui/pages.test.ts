import { expect, test } from 'vitest';
import { pagesShown } from './pages.tsx';

test.each([
  [1, 1, [1]],
  [1, 4, [1, 2, 3, 4]],
  [5, 12, [1, null, 4, 5, 6, null, 12]],
  [2, 12, [1, 2, 3, null, 12]],
  [11, 12, [1, null, 10, 11, 12]],
])('page %i of %i', (page, pages, shown) => {
  expect(pagesShown(page, pages)).toEqual(shown);
});
