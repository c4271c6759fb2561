import { formatOf } from '../format/caseload.ts';
import type { Column } from '../format/column.ts';
import type { FileName } from '../format/file-format.ts';
import { hasShortYear, readDates } from './date-format.ts';
import type { FileMapping, Mapping } from './mapping.ts';
import { readCell } from './read-cell.ts';

/** What is wrong with a mapping file, told with `mapping-not-readable`. */
export type MappingProblem =
  | 'not-json'
  | 'too-large'
  /** There is no such file, column or setting. */
  | 'unknown-name'
  | 'left-out'
  | 'wrong-kind'
  /** A date format that does not tell year, month and day. */
  | 'date-format'
  /** Years with two digits, and nothing says which century they are of. */
  | 'pivot-missing'
  /** The same word means yes and no. */
  | 'yes-and-no'
  /** A column has a constant and columns of theirs. */
  | 'said-twice'
  /** A constant, or what a code becomes, is nothing this column can hold. */
  | 'not-for-this-column';

export type Wrong = { readonly at: readonly string[]; readonly problem: MappingProblem };

/** What a mapping says that cannot be: every problem with its place. Codes of code lists are known when rows are read. */
export function checkMapping(mapping: Mapping): Wrong[] {
  const wrong: Wrong[] = [];
  const checkDates = (format: string, at: readonly string[]) => {
    if (!readDates(format)) wrong.push({ at, problem: 'date-format' });
    else if (hasShortYear(format) && mapping.pivot === undefined) wrong.push({ at, problem: 'pivot-missing' });
  };
  if (mapping.dates !== undefined) checkDates(mapping.dates, ['dates']);
  if (share(mapping.yes, mapping.no)) wrong.push({ at: ['no'], problem: 'yes-and-no' });
  for (const [file, one] of Object.entries(mapping.files) as [FileName, FileMapping][]) {
    const at = ['files', file];
    const dates = typeof one.dates === 'string' ? { '': one.dates } : (one.dates ?? {});
    for (const [column, format] of Object.entries(dates))
      checkDates(format, [...at, 'dates', ...(column ? [column] : [])]);
    if (share(one.yes ?? mapping.yes, one.no ?? mapping.no)) wrong.push({ at: [...at, 'no'], problem: 'yes-and-no' });
    for (const column of formatOf(file).columns) wrong.push(...checkColumn(column, one, at));
  }
  return wrong;
}

function checkColumn(column: Column, { columns, constants, codes }: FileMapping, at: readonly string[]): Wrong[] {
  const wrong: Wrong[] = [];
  const constant = constants?.[column.name];
  if (constant !== undefined && columns?.[column.name] !== undefined)
    wrong.push({ at: [...at, 'constants', column.name], problem: 'said-twice' });
  if (constant !== undefined && !canHold(column, constant))
    wrong.push({ at: [...at, 'constants', column.name], problem: 'not-for-this-column' });
  for (const [theirs, ours] of Object.entries(codes?.[column.name] ?? {}))
    if (!canHold(column, ours))
      wrong.push({ at: [...at, 'codes', column.name, theirs], problem: 'not-for-this-column' });
  return wrong;
}

/** The agency's time zone is of no matter here: a moment is one in any of them. */
const anywhere = { codes: new Map(), timeZone: 'UTC' };

const canHold = ({ holds }: Column, text: string): boolean =>
  holds.kind === 'listed' ||
  (holds.kind === 'several' && holds.list !== undefined) ||
  readCell(holds, text, anywhere).ok;

const share = (yes: readonly string[] = [], no: readonly string[] = []): boolean => {
  const said = new Set(yes.map(word => word.trim().toLowerCase()));
  return no.some(word => said.has(word.trim().toLowerCase()));
};
