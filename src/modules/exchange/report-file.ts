import { stringify } from 'csv-stringify/sync';
import { withGuard } from '#kernel/csv-guard.ts';
import type { ReportLine } from '#kernel/group-lines.ts';
import type { Say } from '#platform/words/say.ts';
import type { FileName } from './format/file-format.ts';
import { sayReason } from './say-report.ts';
import type { FileCount } from './store/reports.ts';

/** One thing that was found, for machines. `rows` is more than one where the last kept line stands for others like it. */
export type ReportEntry = {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly value: string | null;
  readonly reason: string;
  readonly rows: number;
};

/** The report of an import for machines: the same from the page and from the command. */
export type ReportFile = {
  readonly taken: boolean;
  readonly files: Readonly<Partial<Record<FileName, Omit<FileCount, 'file'>>>>;
  readonly refusals: readonly ReportEntry[];
  readonly notes: readonly ReportEntry[];
};

/** Puts a report together, each line with its reason in words. */
export function reportFile(
  say: Say,
  given: { readonly taken: boolean; readonly files: readonly FileCount[]; readonly lines: readonly ReportLine[] },
): ReportFile {
  const entries = (weight: ReportLine['weight']) =>
    given.lines
      .filter(line => line.weight === weight)
      .map(line => {
        const { file, column, code, value, rows } = line;
        return { file, line: line.line, column, code, value, reason: sayReason(say, line), rows };
      });
  return {
    taken: given.taken,
    files: Object.fromEntries(given.files.map(({ file, ...counts }) => [file, counts])),
    refusals: entries('refusal'),
    notes: entries('note'),
  };
}

const COLUMNS = ['weight', 'file', 'line', 'column', 'code', 'value', 'reason', 'rows'] as const;

/** The same as a table. Cells that a spreadsheet would run as a formula are guarded; the mark tells it that it is UTF-8. */
export function reportTable({ refusals, notes }: Pick<ReportFile, 'refusals' | 'notes'>): string {
  const rows = [
    ...refusals.map(entry => ({ weight: 'refusal', ...entry })),
    ...notes.map(entry => ({ weight: 'note', ...entry })),
  ];
  const guarded = rows.map(row => COLUMNS.map(column => withGuard(String(row[column] ?? ''))));
  return `\ufeff${stringify([[...COLUMNS], ...guarded])}`;
}
