import { stringify } from 'csv-stringify/sync';
import { withGuard } from '#kernel/csv-guard.ts';
import type { Column } from '../format/column.ts';

/** Cells whose text people typed or other systems made: a spreadsheet could take one for a formula. */
const guarded: ReadonlySet<Column['holds']['kind']> = new Set(['key', 'ref', 'text', 'several']);

/** Turns cells into a line as it stands in the file; `null` is an empty cell. */
export function guard(columns: readonly Column[]): (cells: readonly (string | null)[]) => string[] {
  const kinds = columns.map(({ holds }) => guarded.has(holds.kind));
  return cells => cells.map((cell, index) => (cell === null ? '' : kinds[index] ? withGuard(cell) : cell));
}

/** Lines as RFC 4180 has them. Whatever could be read in two ways stands in quotes. */
export const csvText = (lines: readonly (readonly string[])[]): string =>
  stringify(lines as string[][], { record_delimiter: '\r\n', quoted_match: /^\s|\s$|[\r\n;\t]/ });
