import { expect, test } from 'vitest';
import { reportDueOn } from './report-due.ts';

test.each([
  ['no rule asks', [], '2026-11-28'],
  ['one rule', ['2026-12-05'], '2026-12-05'],
  ['the earliest of several', ['2026-12-05', '2026-12-03'], '2026-12-03'],
  ['a rule that cannot tell', [null], '2026-11-28'],
  ['what belongs to another hearing', ['2026-11-01', '2026-12-09'], '2026-11-28'],
] as const)('%s', (_, counted, due) => expect(reportDueOn('2026-12-08', counted)).toBe(due));
