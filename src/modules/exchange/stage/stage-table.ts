import type { Column } from '../format/column.ts';
import type { FileFormat, FileName } from '../format/file-format.ts';

/** The temporary table in which the rows of a file wait until the whole extract was looked through. */
export const stageOf = (file: FileName): string => `stage_${file}`;

const types: Readonly<Record<Column['holds']['kind'], string>> = {
  key: 'text',
  ref: 'text',
  text: 'text',
  day: 'date',
  moment: 'timestamptz',
  'yes-no': 'boolean',
  whole: 'integer',
  number: 'double precision',
  code: 'text',
  listed: 'text',
  several: 'text[]',
  ssn: 'bytea',
};

/** Columns whose cells are keys of other rows. */
export const references = ({ columns }: FileFormat): { name: string; to: FileName; required: boolean }[] =>
  columns.flatMap(({ name, holds, required }) => (holds.kind === 'ref' ? [{ name, to: holds.to, required }] : []));

/** Makes a file's temporary table; it goes with the transaction. */
export function createStage(format: FileFormat): string {
  const columns = format.columns.filter(({ holds }) => holds.kind !== 'key');
  return `create temporary table ${stageOf(format.file)} (
    line integer not null,
    key text,
    ${columns.map(({ name, holds }) => `"${name}" ${types[holds.kind]},`).join('\n')}
    ${references(format)
      .map(({ name }) => `"${name}_id" uuid,`)
      .join('\n')}
    ${columns.some(({ holds }) => holds.kind === 'ssn') ? 'ssn_sealed bytea,' : ''}
    row_id uuid,
    is_new boolean not null default false,
    is_changed boolean not null default false,
    refused boolean not null default false
  ) on commit drop`;
}

/** The period of a staged row as the table keeps it: days end with the last day they held. */
export function stagedPeriod({ period }: FileFormat, alias = 's'): string {
  if (!period) return 'null';
  const [from, until] = [`${alias}."${period.from}"`, `${alias}."${period.until}"`];
  return period.as === 'days' ? `daterange(${from}, ${until} + 1)` : `tstzrange(${from}, ${until})`;
}
