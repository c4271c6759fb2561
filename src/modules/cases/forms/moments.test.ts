import { expect, test } from 'vitest';
import { endOfDay, momentOf } from './moments.ts';

const zone = 'America/New_York';

test('a day and a time of the agency are one moment', () => {
  expect(momentOf('2026-11-18', '09:00', zone)).toBe('2026-11-18T14:00:00Z');
  expect(momentOf('2026-07-01', '09:00', zone)).toBe('2026-07-01T13:00:00Z');
});
test('a time the clocks skip moves forward', () => {
  expect(momentOf('2026-03-08', '02:30', zone)).toBe('2026-03-08T07:30:00Z');
});
test('a day ends as the next begins, also when the clocks change', () => {
  expect(endOfDay('2026-11-18', zone)).toBe('2026-11-19T05:00:00Z');
  expect(endOfDay('2026-11-01', zone)).toBe('2026-11-02T05:00:00Z');
});
