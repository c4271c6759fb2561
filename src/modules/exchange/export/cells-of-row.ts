import { readRange } from '#kernel/ranges.ts';
import type { FileFormat } from '../format/file-format.ts';
import { type ReadBack, readBack } from '../format/read-back.ts';

/** A row of a table before it is in any: values as they would be written, ranges and points as PostgreSQL's text. */
export type MadeRow = Readonly<Record<string, unknown>>;

/**
 * Turns rows that are in no database into the cells of their file, its key first: the same cells an export of the row
 * would have. Sealed numbers have none.
 */
export function cellsOfRow(format: FileFormat): {
  columns: FileFormat['columns'];
  cells: (row: MadeRow) => (string | null)[];
} {
  const others = readBack(format).filter(({ column }) => column.holds.kind !== 'ssn');
  return {
    columns: [format.columns.find(({ holds }) => holds.kind === 'key')!, ...others.map(({ column }) => column)],
    cells: row => [String(row.id), ...others.map(each => cellOf(format, each, row))],
  };
}

function cellOf(format: FileFormat, { column, read }: ReadBack, row: MadeRow): string | null {
  const value = row[read.of];
  if (value === null || value === undefined) return null;
  if (read.part === 'from' || read.part === 'until') return boundOf(format, read.part, String(value));
  if (read.part !== undefined)
    return String(Number(String(value).slice(1, -1).split(',')[read.part === 'east' ? 0 : 1]));
  if (column.holds.kind === 'yes-no') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join('|') : String(value);
}

function boundOf({ period }: FileFormat, part: 'from' | 'until', range: string): string | null {
  const { from, to } = readRange(range);
  if (part === 'from') return from;
  return to !== null && period!.as === 'days' ? dayBefore(to) : to;
}

const before = new Map<string, string>();
const dayBefore = (day: string) =>
  before.getOrInsertComputed(day, () => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString());
