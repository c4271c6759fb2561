import type pg from 'pg';
import { copyRows, type Row } from '#platform/db/copy-rows.ts';
import { formatOf } from '../format/caseload.ts';
import type { FileFormat, FileName } from '../format/file-format.ts';
import { type CellContext, readCell } from '../read/read-cell.ts';
import type { Found, Source, SourceRow } from '../read/source.ts';
import type { FoundList } from './found-list.ts';
import { stageRecords } from './stage-records.ts';
import { createStage, stageOf } from './stage-table.ts';

/** What is sealed before it touches the database: nine digits, as ciphertext and as the fingerprint to find them by. */
export type SealSsn = (digits: string) => { readonly sealed: Buffer; readonly fingerprint: Buffer };

/**
 * A file that was staged: which of its columns the extract has, without those that stand in for what it does not tell;
 * whether it has such; and how many rows.
 */
export type Staged = {
  readonly format: FileFormat;
  readonly columns: ReadonlySet<string>;
  readonly hasStandIns?: boolean;
  rows: number;
};

const BATCH = 5_000;

/**
 * Reads the whole extract into temporary tables. A row with a cell that cannot be read is staged as refused, so that
 * rows which refer to it are told so and not that it is missing. Memory holds one batch of each file.
 */
export async function stageRows(
  client: pg.ClientBase,
  source: Source,
  given: {
    readonly context: CellContext;
    readonly seal: SealSsn;
    readonly found: FoundList;
    readonly told?: (rows: number) => void;
  },
): Promise<Map<FileName, Staged>> {
  const staged = new Map<FileName, Staged>();
  const readers = new Map<FileName, ReadRow>();
  const waiting = new Map<FileName, Row[]>();
  let read = 0;
  const flush = async (file: FileName) => {
    await copyRows(client, stageOf(file), waiting.get(file) ?? []);
    waiting.delete(file);
  };
  for await (const item of source) {
    if (item.is === 'found') {
      given.found.add(item.found);
      continue;
    }
    if (item.is === 'records') {
      await stageRecords(client, item.records);
      continue;
    }
    const format = formatOf(item.file);
    if (item.is === 'file') {
      if (!staged.has(item.file)) await client.query(createStage(format));
      const told = item.columns.filter(column => !item.standIns?.includes(column));
      const columns = new Set([...(staged.get(item.file)?.columns ?? []), ...told]);
      const hasStandIns = item.standIns !== undefined;
      staged.set(item.file, { format, columns, hasStandIns, rows: staged.get(item.file)?.rows ?? 0 });
      readers.set(item.file, readerOf(format, item.columns, given.found.countOf(item.file, 'column-missing') > 0));
      continue;
    }
    const file = staged.get(item.file)!;
    const rows = waiting.getOrInsertComputed(item.file, () => []);
    const readRow = readers.get(item.file)!;
    for (const row of item.rows) rows.push(readRow(row, given));
    file.rows += item.rows.length;
    read += item.rows.length;
    given.told?.(read);
    if (rows.length >= BATCH) await flush(item.file);
  }
  for (const file of [...waiting.keys()]) await flush(file);
  return staged;
}

type ReadRow = (row: SourceRow, given: { context: CellContext; seal: SealSsn; found: FoundList }) => Row;

/**
 * How rows of a file are read, by the columns it came with. When it was `said` of the file which columns it lacks, they
 * are not named again in every row.
 */
function readerOf(format: FileFormat, columns: readonly string[], said: boolean): ReadRow {
  const places = format.columns.map(column => ({ column, at: columns.indexOf(column.name) }));
  const keyPlaces = format.keyFrom.map(name => columns.indexOf(name));
  const hasKey = columns.includes('key');
  return ({ line, cells }, { context, seal, found }) => {
    const row: Record<string, Row[string]> = { line };
    let refused = false;
    const refuse = (column: string, read: Pick<Found, 'code' | 'told'>, value: string | null) => {
      refused = true;
      const told = read.told === undefined ? {} : { told: read.told };
      found.add({ weight: 'refusal', file: format.file, line, column, code: read.code, value, ...told });
    };
    if (cells.length > columns.length)
      refuse('', { code: 'too-many-cells', told: { cells: cells.length, columns: columns.length } }, null);
    for (const { column, at } of places) {
      const text =
        column.holds.kind === 'key' && !hasKey
          ? keyPlaces.map(place => cells[place]?.trim() ?? '').join('/')
          : (cells[at] ?? '');
      const read = readCell(column.holds, text, context);
      let cell = read.ok ? read.value : null;
      if (!read.ok) refuse(column.name, read, column.holds.kind === 'ssn' ? null : text.trim().slice(0, 200));
      else if (cell === null && column.required && at < 0 && said) refused = true;
      else if (cell === null && column.required) refuse(column.name, { code: 'missing' }, null);
      else if (read.note)
        found.add({
          weight: 'note',
          file: format.file,
          line,
          column: column.name,
          code: read.note,
          value: text.trim(),
        });
      if (column.holds.kind === 'ssn') {
        const sealed = typeof cell === 'string' ? seal(cell) : null;
        row.ssn_sealed = sealed && `\\x${sealed.sealed.toString('hex')}`;
        cell = sealed && `\\x${sealed.fingerprint.toString('hex')}`;
      }
      row[column.name] = cell;
    }
    row.refused = refused;
    return row;
  };
}
