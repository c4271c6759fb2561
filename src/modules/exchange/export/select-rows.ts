import type { Column } from '../format/column.ts';
import type { FileFormat, FileName } from '../format/file-format.ts';
import { type ReadBack, readBack } from '../format/read-back.ts';

/** A file as it is written: its columns, and the SQL of its cells in that order, every one of them text. */
export type Selected = { readonly columns: readonly Column[]; readonly sql: string };

/** Which rows and columns leave: keys of this system (`null`: the ids here), and whether sealed numbers do. */
export type Selection = { readonly source: string | null; readonly ssn: boolean };

/** The rows of a file as its cells, ordered by key. `$1` is the agency, `$2` (when there is a source) the source. */
export function selectRows(format: FileFormat, { source, ssn }: Selection): Selected {
  const cells = readBack(format).filter(({ column }) => ssn || column.holds.kind !== 'ssn');
  const key = keyOf(format.file, 't.id', source, 'own');
  const others = cells.map((cell, index) => cellOf(format, cell, source, `r${index}`));
  return {
    columns: [format.columns.find(({ holds }) => holds.kind === 'key')!, ...cells.map(({ column }) => column)],
    sql: `select ${[key.sql, ...others.map(({ sql }) => sql)].join(', ')}
      from ${format.table} t ${[key.join, ...others.map(({ join }) => join)].join(' ')}
      where t.agency_id = $1 and ${shown(format)} order by ${key.sql} collate "C"`,
  };
}

/** Rows that never held: a stretch of time without a day in it. They cannot be written as a file has its periods. */
export const emptyPeriods = (format: FileFormat): string | null =>
  format.period
    ? `select count(*)::integer as rows from ${format.table} t where t.agency_id = $1 and isempty(t."${format.period.to}")`
    : null;

const shown = ({ shows, period }: FileFormat) =>
  [shows ?? 'true', ...(period ? [`not isempty(t."${period.to}")`] : [])].join(' and ');

type Cell = { readonly sql: string; readonly join: string };

function cellOf(format: FileFormat, { column, read }: ReadBack, source: string | null, alias: string): Cell {
  const value = partOf(format, read);
  const { holds } = column;
  switch (holds.kind) {
    case 'ref':
      return keyOf(holds.to, value, source, alias);
    case 'moment':
      return { sql: moment(value), join: '' };
    case 'yes-no':
      return { sql: `case ${value} when true then 'yes' when false then 'no' end`, join: '' };
    case 'several':
      return { sql: `array_to_string(${value}, '|')`, join: '' };
    case 'ssn':
      return { sql: `encode(${value}, 'hex') || ' ' || encode(t.ssn_fingerprint, 'hex')`, join: '' };
    default:
      return { sql: `${value}::text`, join: '' };
  }
}

function partOf({ period }: FileFormat, { of, part }: ReadBack['read']): string {
  const value = `t."${of}"`;
  switch (part) {
    case undefined:
      return value;
    case 'from':
      return `lower(${value})`;
    case 'until':
      return period!.as === 'days' ? `(upper(${value}) - 1)` : `upper(${value})`;
    case 'east':
      return `${value}[0]`;
    case 'north':
      return `${value}[1]`;
  }
}

/** ISO 8601 in UTC; a fraction of a second only where there is one. */
const moment = (value: string) =>
  `rtrim(rtrim(to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '0'), '.') || 'Z'`;

/** The key a row has in the system it came from, or its id. */
function keyOf(file: FileName, id: string, source: string | null, alias: string): Cell {
  if (source === null) return { sql: `${id}::text`, join: '' };
  return {
    sql: `coalesce(${alias}.key, ${id}::text)`,
    join: `left join app.import_key ${alias} on ${alias}.agency_id = $1 and ${alias}.source = $2 and ${alias}.file = '${file}' and ${alias}.row_id = ${id}`,
  };
}
