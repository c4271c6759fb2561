import { expect, test } from 'vitest';
import { standingAt } from './team-standing.ts';

const part = { from: '2026-11-10T13:00:00Z', to: '2026-11-18T13:00:00Z' };

test.each([
  [part, '2026-11-10T12:59:59Z', 'ahead'],
  [part, '2026-11-10T13:00:00Z', 'now'],
  [part, '2026-11-10T08:00:00-05:00', 'now'],
  [part, '2026-11-18T12:59:59.999Z', 'now'],
  [part, '2026-11-18T13:00:00Z', 'past'],
  [{ ...part, to: null }, '2030-01-01T00:00:00Z', 'now'],
] as const)('%j at %s: %s', (period, moment, expected) => {
  expect(standingAt(period, moment)).toBe(expected);
});
