/** A row by column, as JSON writes it. */
type Row = Readonly<Record<string, unknown>>;

/** Columns that are never shown: keys, places of rows in the house, and what is sealed. */
const HIDDEN = new Set([
  'id',
  'agency_id',
  'office_id',
  'office_ids',
  'search_name',
  'place',
  'topic',
  'sitting_id',
  'source_id',
  'file_id',
  'changed_what',
]);
const SEALED = /_(sealed|fingerprint)$/;

/** Columns whose values are codes with words of their own. */
const CODES = new Set([
  'kind',
  'part',
  'standing',
  'sex',
  'severity',
  'plan',
  'state',
  'born_precision',
  'allergies_known',
  'medicines_known',
]);

/** Columns that tell readers which row of its table a row is, in this order. */
export const NAMING: readonly string[] = [
  'kind',
  'title',
  'first_name',
  'name',
  'substance',
  'home_id',
  'school_id',
  'with_person_id',
  'relative_id',
  'part',
  'detail',
];

/** Columns that say who entered a row and when. */
export const WRITTEN: ReadonlySet<string> = new Set([
  'opened_at',
  'opened_by',
  'recorded_at',
  'recorded_by',
  'changed_at',
  'noted_at',
  'added_at',
]);

const RANGE = /^[[(].*[\])]$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}(:\d{2})?)$/;

/** What kind of value stands in a column, so that it can be said in words. */
export type ValueKind = 'nothing' | 'period' | 'day' | 'moment' | 'yes-no' | 'code' | 'languages' | 'text';

/** Is this column for readers? */
export const isShown = (column: string): boolean => !HIDDEN.has(column) && !SEALED.test(column);

/** Does this column hold codes that the words name? */
export const isCode = (column: string): boolean => CODES.has(column);

export function kindOf(column: string, value: unknown): ValueKind {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'boolean') return 'yes-no';
  if (column === 'languages' || column === 'interpreter') return 'languages';
  if (CODES.has(column)) return 'code';
  if (typeof value !== 'string') return 'text';
  if ((column === 'during' || column === 'life') && RANGE.test(value)) return 'period';
  if (DAY.test(value)) return 'day';
  return MOMENT.test(value) ? 'moment' : 'text';
}

/** The columns that differ between two states of a row, in the order of the newer one. Null is a row that is not there. */
export function changedColumns(before: Row | null, after: Row | null): string[] {
  const columns = Object.keys(after ?? before ?? {});
  return columns.filter(
    column => isShown(column) && JSON.stringify(before?.[column] ?? null) !== JSON.stringify(after?.[column] ?? null),
  );
}

/** When what a row tells of happened or began: its period, its moment or its day; null when it has none. */
export function happenedAt(row: Row): string | null {
  const period = row.during ?? row.life;
  if (typeof period === 'string') return /^[[(]"?([^",]*)/.exec(period)?.[1] || null;
  const at = row.at ?? row.asked_on ?? row.dated ?? row.noted_at ?? row.opened_at;
  return typeof at === 'string' ? at : null;
}
