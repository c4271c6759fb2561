import { expect, test } from 'vitest';
import { dueOf, shareOf } from './share.ts';

test.each([
  [{ met: 19, late: 0, missed: 1, open: 0 }, 20, 0.95],
  [{ met: 1, late: 1, missed: 1, open: 1 }, 4, 0.25],
  [{ met: 0, late: 0, missed: 0, open: 0 }, 0, null],
])('%o', (counts, due, share) => {
  expect([dueOf(counts), shareOf(counts)]).toEqual([due, share]);
});
