import type { Column } from './column.ts';
import type { FileFormat, Read } from './file-format.ts';

/** A column of a file and the place in the table its cells are read back from. */
export type ReadBack = { readonly column: Column; readonly read: NonNullable<Read> };

/**
 * The way back of a file: every column that the table gives back, in the order of the file, without its own key. A column
 * is read from where it alone is written to, or from where `reads` says. Throws when the format says neither.
 */
export function readBack(format: FileFormat): readonly ReadBack[] {
  return format.columns.flatMap(column => {
    if (column.holds.kind === 'key') return [];
    const read = readOf(format, column.name);
    return read === null ? [] : [{ column, read }];
  });
}

function readOf({ file, reads, period, writes }: FileFormat, name: string): Read {
  const told = reads?.[name];
  if (told !== undefined) return told;
  if (period?.from === name) return { of: period.to, part: 'from' };
  if (period?.until === name) return { of: period.to, part: 'until' };
  const write = writes.find(({ from }) => from.length === 1 && from[0] === name);
  if (!write) throw new Error(`Nothing says where ${file}.${name} is read back from`);
  return { of: write.to };
}
