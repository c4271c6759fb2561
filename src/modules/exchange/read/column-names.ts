import type { FileFormat } from '../format/file-format.ts';
import type { Found } from './source.ts';

/** A name as it is compared: `First Name`, `FIRST_NAME` and `first-name` are the same. */
export const plainName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/** What the header of a file in our own words says that has to be told: columns nobody knows, and columns twice. */
export function foundInHeader(format: FileFormat, header: readonly string[], line: number): Found[] {
  const known = new Set(format.columns.map(({ name }) => name));
  const seen = new Set<string>();
  return header.flatMap(written => {
    const name = plainName(written);
    // Spreadsheets leave separators behind the last column.
    if (name === '') return [];
    const code = seen.has(name) ? 'column-twice' : known.has(name) ? null : 'unknown-column';
    seen.add(name);
    if (code === null) return [];
    return [{ weight: 'note', file: format.file, line, column: written.trim().slice(0, 200), code, value: null }];
  });
}

/** The columns a file must have and has not; its key may be made of others. */
export function missingColumns(format: FileFormat, columns: readonly string[]): string[] {
  return format.columns
    .filter(({ name, holds, required }) => {
      if (!required || columns.includes(name)) return false;
      return holds.kind !== 'key' || !format.keyFrom.some(from => columns.includes(from));
    })
    .map(({ name }) => name);
}
