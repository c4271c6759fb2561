import pg from 'pg';
import { type Id, newId } from '#kernel/ids.ts';
import { exportCaseload } from '#modules/exchange/export/export-caseload.ts';
import { caseload } from '#modules/exchange/format/caseload.ts';
import { importExtract } from '#modules/exchange/import-extract.ts';
import { openExtract } from '#modules/exchange/read/open-extract.ts';
import type { Source } from '#modules/exchange/read/source.ts';
import { openSsn, sealSsn } from '#modules/exchange/seal-ssn.ts';
import { connectionSettings } from '#platform/db/address.ts';
import { openSink } from '#platform/extracts/sink.ts';
import { keyring } from '#platform/sign-in/testing/front-door.ts';
import type { TestDatabase } from '../support/test-database.ts';
import { insertRow } from './rows.ts';

/** A connection as imports and exports have theirs; whoever asks ends it. */
export async function ownConnection(db: TestDatabase): Promise<pg.Client> {
  const client = new pg.Client(connectionSettings(db.address));
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Who takes rows from where to where, and at which moment. */
export type Mover = {
  readonly db: TestDatabase;
  readonly client: pg.Client;
  readonly userId: Id;
  readonly now: string;
};

/** Everything there is, with nothing left out. */
export const exportTo = ({ client, userId, now }: Mover, out: string, agencyId: Id, source: string | null) =>
  exportCaseload({
    client,
    agencyId,
    userId,
    now,
    source,
    sink: openSink(out, Temporal.Instant.from(now)),
    hiddenAddresses: true,
    openSsn: (sealed, fingerprint) => openSsn(keyring, sealed, fingerprint),
  });

/** Takes what lies there; answers as `takeAll` does. */
export async function takeFrom(mover: Mover, path: string, agencyId: Id, source: string) {
  const extract = await openExtract(path);
  if (!extract.ok) throw new Error(JSON.stringify(extract.refusal));
  return await takeAll(mover, extract.value, agencyId, source);
}

/** Takes an extract. `unlike` counts the rows that were new or changed. */
export async function takeAll({ db, client, userId, now }: Mover, extract: Source, agencyId: Id, source: string) {
  const runId = await insertRow(db, 'app.import_run', {
    agency_id: agencyId,
    user_id: userId,
    format: 'caseload',
    source,
    state: 'taken',
    state_at: now,
    brought_at: now,
    file_name: 'extract',
    without_refused: false,
    steps: 0,
    steps_done: 0,
  });
  const given = { agencyId, userId, runId, source, now, dryRun: false, withoutRefused: false };
  const { taken, files, found } = await importExtract({
    ...given,
    client,
    extract,
    seal: sealSsn(keyring),
  });
  const counts = [...files.values()];
  return {
    taken,
    refused: found.all().filter(each => each.found.weight === 'refusal'),
    rows: counts.reduce((sum, each) => sum + each.read, 0),
    unlike: counts.reduce((sum, each) => sum + each.new + each.changed, 0),
  };
}

/** A second agency of the same name, with nothing in it. */
export async function anEmptyAgency(db: TestDatabase, like: Id): Promise<Id> {
  const id = newId();
  await db.admin.query(
    `insert into app.agency (id, name, short_name, state_code, time_zone, policy_pack)
     select $2, name, short_name, state_code, time_zone, policy_pack from app.agency where id = $1`,
    [like, id],
  );
  return id;
}

/** Rows that no file has: they follow from others, and have ids of their own. */
const followed = ['app.access_grant', 'app.scope_grant', 'app.kept_stay'];
const tables = [...caseload.map(({ table }) => table), ...followed];
/** What the generator makes up and no file tells; a sealed number differs at every sealing, its fingerprint does not. */
const untold = ['people_under_18', 'ssn_sealed'];

/** Rows of an agency as text. Ids are the keys they have in `source`, so that two agencies can be compared. */
export async function rowsOf(db: TestDatabase, agencyId: Id, source: string | null): Promise<Record<string, string[]>> {
  const kept = await db.rows<{ row_id: Id; key: string }>(
    'select row_id, key from app.import_key where agency_id = $1 and source = $2',
    [agencyId, source],
  );
  const keys = new Map(kept.map(({ row_id, key }) => [row_id, key]));
  const rows: Record<string, string[]> = {};
  for (const table of tables) {
    const found = await db.rows<{ row: string }>(
      `select (to_jsonb(t) - $2::text[])::text as row from ${table} t where agency_id = $1`,
      [agencyId, followed.includes(table) ? ['id'] : untold],
    );
    rows[table] = found
      .map(({ row }) => row.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, id => keys.get(id) ?? id))
      .toSorted();
  }
  return rows;
}
