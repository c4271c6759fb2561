import { stringify } from 'csv-stringify/sync';
import { withGuard } from '#kernel/csv-guard.ts';
import type { Ask } from '#platform/http/ask.ts';
import { loadUnmet } from './load-unmet.ts';
import { sayNeedsTable, sayReasons } from './say/say-needs.ts';

/** Unmet needs by kind and neighborhood, and by reason, as CSV in UTF-8. Cells that a spreadsheet would run as a formula are guarded. */
export async function needsFile(ask: Ask): Promise<string> {
  const { say } = ask;
  const words = say.group('measures', 'needs');
  const unmet = await loadUnmet(ask);
  const { table, areas, rows, totals } = sayNeedsTable(say, unmet, unmet.needs);
  const reasons = sayReasons(say, unmet, unmet.needs, table) ?? [];
  const lines = [
    [words.kind, words.count, words.median, words.longest, ...areas.map(({ name }) => name)],
    ...rows.map(row => [row.name, row.total.text, row.median, row.longest, ...row.cells.map(({ text }) => text)]),
    [totals.name, totals.total.text, '', '', ...totals.cells.map(({ text }) => text)],
    [],
    [words.reason, words.count],
    ...reasons.map(({ name, count }) => [name, count.text]),
  ];
  // The mark tells a spreadsheet that it is UTF-8.
  return `\ufeff${stringify(
    lines.map(line => line.map(withGuard)),
    { record_delimiter: '\r\n' },
  )}`;
}
