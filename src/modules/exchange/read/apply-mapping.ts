import type { Column } from '../format/column.ts';
import type { FileFormat } from '../format/file-format.ts';
import { plainName } from './column-names.ts';
import { isDated, readDates } from './date-format.ts';
import { type FileMapping, type Mapping, partsOf, type Theirs } from './mapping.ts';

/** How rows of another system's file become rows of ours. */
export type RowMapping = {
  /** Our columns, in the order in which `map` gives their cells. */
  readonly columns: readonly string[];
  /** Columns of theirs that the mapping reads and the file has not: ours, and the name of theirs. */
  readonly missing: readonly { readonly ours: string | null; readonly theirs: string }[];
  /** One row's cells; null when it is not one of the rows that are asked for. */
  map(cells: readonly string[]): readonly string[] | null;
};

type ReadColumn = (cells: readonly string[]) => string;

/**
 * Makes a mapping ready for a file with this header. Cells come out as the caseload set writes them: ISO days and moments,
 * yes and no, our codes. What the mapping does not know is handed on as it stands, so that it is refused with its own words.
 * A row with more cells than the header has keeps the surplus at its end.
 */
export function applyMapping(
  format: FileFormat,
  header: readonly string[],
  mapping: FileMapping,
  all: Mapping,
): RowMapping {
  const names = header.map(plainName);
  const missing: { ours: string | null; theirs: string }[] = [];
  const placeOf = (theirs: string, ours: string | null): number => {
    const at = names.indexOf(plainName(theirs));
    if (at < 0) missing.push({ ours, theirs });
    return at;
  };
  const columns: string[] = [];
  const reads: ReadColumn[] = [];
  const wordsOf = wordsFor(mapping, all);
  for (const column of format.columns) {
    const constant = mapping.constants?.[column.name];
    const theirs = mapping.columns ? mapping.columns[column.name] : names.includes(column.name) && column.name;
    if (constant === undefined && !theirs) continue;
    columns.push(column.name);
    reads.push(
      constant === undefined ? readTheirs(column, theirs as Theirs, placeOf, wordsOf(column)) : () => constant,
    );
  }
  const wanted = Object.entries(mapping.where ?? {}).map(([theirs, values]) => ({
    at: placeOf(theirs, null),
    values: new Set(values.map(value => value.trim())),
  }));
  return {
    columns,
    missing,
    map: cells => {
      if (wanted.some(({ at, values }) => !values.has(cells[at]?.trim() ?? ''))) return null;
      const ours = reads.map(read => read(cells));
      return cells.length > header.length ? [...ours, ...cells.slice(header.length)] : ours;
    },
  };
}

/** What is usual between the parts of a column of ours. */
const usual: Partial<Record<Column['holds']['kind'], string>> = { several: '|', key: '/', ref: '/' };

function readTheirs(
  column: Column,
  theirs: Theirs,
  placeOf: (theirs: string, ours: string) => number,
  words: (text: string) => string,
): ReadColumn {
  const { names, between = usual[column.holds.kind] ?? ' ' } = partsOf(theirs);
  const places = names.map(name => placeOf(name, column.name));
  const [only] = places;
  if (places.length === 1) return cells => words(cells[only!] ?? '');
  return cells =>
    places
      .map(place => words(cells[place] ?? ''))
      .filter(cell => cell !== '')
      .join(between);
}

/** What turns a cell of theirs into one of ours, by the kind of column. */
function wordsFor(mapping: FileMapping, all: Mapping): (column: Column) => (text: string) => string {
  const skip = new Set([...(all.skip ?? []), ...(mapping.skip ?? [])].map(word => word.trim()));
  const lower = (words: readonly string[] = []) => new Set(words.map(word => word.trim().toLowerCase()));
  const yes = lower(mapping.yes ?? all.yes);
  const no = lower(mapping.no ?? all.no);
  return column => {
    const codes = new Map(
      Object.entries(mapping.codes?.[column.name] ?? {}).map(([theirs, ours]) => [theirs.trim(), ours]),
    );
    const own = typeof mapping.dates === 'object' ? mapping.dates[column.name] : mapping.dates;
    const format = own ?? all.dates;
    const dates = isDated(column) && format !== undefined ? readDates(format, all.pivot) : undefined;
    const as = column.holds.kind === 'day' ? 'day' : 'moment';
    const code = (cell: string) =>
      column.holds.kind === 'several' && codes.size > 0
        ? cell
            .split('|')
            .map(part => codes.get(part.trim()) ?? part)
            .join('|')
        : (codes.get(cell) ?? cell);
    return text => {
      const cell = text.trim();
      if (cell === '' || skip.has(cell)) return '';
      const coded = code(cell);
      if (column.holds.kind === 'yes-no') {
        const word = coded.toLowerCase();
        return yes.has(word) ? 'yes' : no.has(word) ? 'no' : coded;
      }
      return dates?.(coded, as) ?? coded;
    };
  };
}
