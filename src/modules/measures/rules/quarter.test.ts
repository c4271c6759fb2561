import { expect, test } from 'vitest';
import { fullQuarter } from './quarter.ts';

test.each([
  ['2026-11-22', '2026-07-01', '2025-10-01', '2026-09-30'],
  ['2026-01-01', '2025-10-01', '2025-01-01', '2025-12-31'],
  ['2026-03-31', '2025-10-01', '2025-01-01', '2025-12-31'],
  ['2026-04-01', '2026-01-01', '2025-04-01', '2026-03-31'],
])('on %s the newest full quarter begins on %s', (today, first, from, to) =>
  expect(fullQuarter(today)).toEqual({ first, year: { from, to } }),
);
