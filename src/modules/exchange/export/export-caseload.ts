import type pg from 'pg';
import { newId } from '#kernel/ids.ts';
import type { Sink, Writer } from '#platform/extracts/sink.ts';
import { caseload } from '../format/caseload.ts';
import type { FileFormat, FileName } from '../format/file-format.ts';
import { csvText, guard } from './csv-text.ts';
import { emptyPeriods, type Selection, selectRows } from './select-rows.ts';

/** Opens a sealed number beside its fingerprint, as the database keeps both. */
export type OpenSsn = (sealed: Buffer, fingerprint: Buffer) => string;

/** One export. `client` is a connection of the login role without a transaction; it is used by nobody else meanwhile. */
export type ExportRequest = {
  readonly client: pg.ClientBase;
  readonly agencyId: string;
  /** Who takes the data along; it is recorded. */
  readonly userId: string;
  readonly now: string;
  readonly sink: Sink;
  /** Rows carry the keys they have in this system; null: their ids here. */
  readonly source: string | null;
  readonly hiddenAddresses: boolean;
  /** Null leaves the numbers out. */
  readonly openSsn: OpenSsn | null;
  /** Hears of each file as it begins. */
  readonly tell?: (file: FileName) => void;
  /** Ends the export; nothing is left of it. */
  readonly signal?: AbortSignal;
};

/** What was written, and what stayed here. */
export type Exported = {
  readonly runId: string;
  readonly files: ReadonlyMap<FileName, number>;
  readonly leftOut: {
    readonly hiddenAddresses: number;
    readonly ssns: number;
    /** Rows whose period has no day and no moment in it. */
    readonly emptyPeriods: number;
  };
};

/** Rows in memory at a time. */
const AT_ONCE = 4_000;

/**
 * Writes every file of the caseload set as the agency stands at one moment, as alongside_import, which sees that one
 * agency. The export is recorded before its files get their name; when anything fails nothing is left of it.
 */
export async function exportCaseload(request: ExportRequest): Promise<Exported> {
  const { client, sink } = request;
  await client.query('begin isolation level repeatable read');
  try {
    await client.query(
      `select set_config('role', 'alongside_import', true), set_config('app.user', $1, true), set_config('app.agency', $2, true),
         set_config('app.now', $3, true), set_config('app.kind', 'change', true), set_config('app.focus', '', true),
         set_config('work_mem', '64MB', true), set_config('jit', 'off', true), set_config('extra_float_digits', '1', true)`,
      [request.userId, request.agencyId, request.now],
    );
    const formats = caseload.filter(({ secretIds }) => request.hiddenAddresses || !secretIds);
    const files = new Map<FileName, number>();
    for (const format of formats) {
      request.tell?.(format.file);
      files.set(format.file, await writeFile(request, format));
    }
    const exported = { runId: newId(), files, leftOut: await countLeftOut(request) };
    await recordExport(request, exported);
    await client.query('commit');
    await sink.keep();
    return exported;
  } catch (error) {
    sink.drop();
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

async function writeFile(request: ExportRequest, format: FileFormat): Promise<number> {
  const { client, agencyId, source, openSsn } = request;
  const selection: Selection = { source, ssn: openSsn !== null };
  const { columns, sql } = selectRows(format, selection);
  const writer = request.sink.begin(`${format.file}.csv`);
  await writer.write(csvText([columns.map(({ name }) => name)]));
  await client.query(`declare leaving no scroll cursor for ${sql}`, source === null ? [agencyId] : [agencyId, source]);
  const line = guard(columns);
  const ssnAt = columns.findIndex(({ holds }) => holds.kind === 'ssn');
  const opened = (cells: (string | null)[]) => {
    const [sealed, fingerprint] = cells[ssnAt]?.split(' ').map(hex => Buffer.from(hex, 'hex')) ?? [];
    return sealed && fingerprint ? cells.with(ssnAt, openSsn!(sealed, fingerprint)) : cells;
  };
  const rows = await writeRows(request, writer, cells => line(opened(cells)));
  await client.query('close leaving');
  await writer.end();
  return rows;
}

async function writeRows(
  { client, signal }: ExportRequest,
  writer: Writer,
  line: (cells: (string | null)[]) => string[],
): Promise<number> {
  let written = 0;
  for (;;) {
    signal?.throwIfAborted();
    const { rows } = await client.query<(string | null)[]>({
      text: `fetch ${AT_ONCE} from leaving`,
      rowMode: 'array',
    });
    if (rows.length === 0) return written;
    await writer.write(csvText(rows.map(line)));
    written += rows.length;
  }
}

async function countLeftOut({ client, agencyId, hiddenAddresses, openSsn }: ExportRequest) {
  const count = async (sql: string) => (await client.query<{ rows: number }>(sql, [agencyId])).rows[0]!.rows;
  let empty = 0;
  for (const format of caseload) {
    const sql = emptyPeriods(format);
    if (sql !== null) empty += await count(sql);
  }
  return {
    hiddenAddresses: hiddenAddresses
      ? 0
      : await count('select count(*)::integer as rows from app.address_confidential where agency_id = $1'),
    ssns: openSsn
      ? 0
      : await count(
          'select count(*)::integer as rows from app.person_identity where agency_id = $1 and ssn_sealed is not null',
        ),
    emptyPeriods: empty,
  };
}

async function recordExport(request: ExportRequest, { runId, files, leftOut }: Exported): Promise<void> {
  await request.client.query(
    `insert into app.export_run (id, agency_id, user_id, format, source, exported_at, files, rows_written, hidden_addresses, ssns,
       hidden_addresses_left_out, ssns_left_out)
     values ($1, $2, $3, 'caseload', $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      runId,
      request.agencyId,
      request.userId,
      request.source,
      request.now,
      files.size,
      files.values().reduce((sum, rows) => sum + rows, 0),
      request.hiddenAddresses,
      request.openSsn !== null,
      leftOut.hiddenAddresses,
      leftOut.ssns,
    ],
  );
}
