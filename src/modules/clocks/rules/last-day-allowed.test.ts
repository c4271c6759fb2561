import { expect, test } from 'vitest';
import { lastDayAllowed } from './last-day-allowed.ts';

test.each([
  ['six months', { count: 6, unit: 'months' as const }, '2027-02-28'],
  ['thirty days', { count: 30, unit: 'days' as const }, '2026-09-30'],
  ['no end', undefined, null],
])('%s', (_, lasts, last) => {
  expect(lastDayAllowed('2026-08-31', lasts)).toBe(last);
});
