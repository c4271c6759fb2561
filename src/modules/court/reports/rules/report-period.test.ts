import { expect, test } from 'vitest';
import { beginsOn, periodProblem } from './report-period.ts';

test.each([
  [{ lastHeld: '2026-06-08', careFrom: '2025-12-11' }, '2026-06-08'],
  [{ lastHeld: null, careFrom: '2025-12-11' }, '2025-12-11'],
  [{ lastHeld: null, careFrom: null }, null],
])('%o begins on %s', (known, day) => expect(beginsOn(known)).toBe(day));

test.each([
  [null, '2026-11-18', null, 'since-not-known'],
  ['2026-11-19', '2026-11-18', null, 'since-in-future'],
  ['2019-02-01', '2026-11-18', '2019-02-02', 'since-before-birth'],
  ['2019-02-02', '2026-11-18', '2019-02-02', null],
  ['2026-11-18', '2026-11-18', null, null],
])('a report from %s to %s of a child born %s: %s', (since, until, born, problem) =>
  expect(periodProblem(since, until, born)).toBe(problem),
);
