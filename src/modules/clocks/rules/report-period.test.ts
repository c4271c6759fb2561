import { expect, test } from 'vitest';
import { reportPeriod } from './report-period.ts';

test.each([
  ['nothing asked', null, null, '2025-11-01', '2026-10-31', false],
  ['a federal year', '2025-10-01', '2026-09-30', '2025-10-01', '2026-09-30', false],
  ['one day', '2026-02-28', '2026-02-28', '2026-02-28', '2026-02-28', false],
  ['the wrong way round', '2026-09-30', '2025-10-01', '2025-11-01', '2026-10-31', true],
  ['a day that is none', '2026-02-29', '2026-03-01', '2025-11-01', '2026-10-31', true],
  ['half a period', '2026-02-01', null, '2025-11-01', '2026-10-31', true],
  ['no day at all', 'x', 'y', '2025-11-01', '2026-10-31', true],
])('%s', (_, from, to, first, last, wrong) => {
  expect(reportPeriod(from, to, '2026-11-22')).toEqual({ from: first, to: last, wrong });
});
