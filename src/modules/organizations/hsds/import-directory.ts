import type pg from 'pg';
import { newId } from '#kernel/ids.ts';
import { kyselyOn } from '#platform/db/transaction.ts';
import { newFoundList } from '#platform/extracts/found-list.ts';
import { refreshEntries } from '../store/refresh-entries.ts';
import type { DirectoryRows, Findings, Found } from './directory-rows.ts';
import { type EntityName, entities } from './model.ts';
import { checkPlaces } from './stage/check-places.ts';
import { cutCircles } from './stage/cut-circles.ts';
import { dropRepeated } from './stage/drop-repeated.ts';
import { keepConfidential } from './stage/keep-confidential.ts';
import { type Counted, mergeRows } from './stage/merge-rows.ts';
import { proposeRemovals } from './stage/propose-removals.ts';
import { proposeSame } from './stage/propose-same.ts';
import { resolveRows } from './stage/resolve-rows.ts';
import { stageRows } from './stage/stage-rows.ts';
import { readyOf, type Work } from './stage/work.ts';

export type Step = 'reading' | 'checking' | 'writing' | 'search';

/** One import. `client` is a connection of the login role without a transaction; it is used by nobody else meanwhile. */
export type DirectoryImport = {
  readonly client: pg.ClientBase;
  readonly agencyId: string;
  readonly userId: string;
  /** The directory it comes from, by its short code; its keys are known again under it. */
  readonly source: string;
  /** This moment, ISO 8601. */
  readonly now: string;
  readonly rows: DirectoryRows;
  /** Look through it and keep nothing. */
  readonly dryRun: boolean;
  readonly tell?: ((step: Step, done: number, of: number) => void) | undefined;
};

/** What became of an import: rows by kind, what was found, what people have to decide. */
export type DirectoryOutcome = {
  readonly taken: boolean;
  readonly counts: ReadonlyMap<EntityName, Counted>;
  readonly proposals: { readonly remove: number; readonly change: number; readonly sameAs: number };
  readonly found: Findings;
};

/**
 * Takes a directory in one transaction as alongside_import: what is good, without the rows it refuses one by one. A second
 * import of the same changes nothing. Nothing is removed but the addresses of places that turn out to be confidential.
 */
export async function importDirectory(request: DirectoryImport): Promise<DirectoryOutcome> {
  const { client, tell } = request;
  const found = newFoundList<Found>();
  await client.query('begin');
  try {
    await client.query(
      `select set_config('role', 'alongside_import', true), set_config('app.user', $1, true), set_config('app.agency', $2, true),
         set_config('app.now', $3, true), set_config('app.kind', 'import', true), set_config('app.why', $4, true),
         set_config('app.focus', '', true), set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`,
      [request.userId, request.agencyId, request.now, `hsds ${request.source}`],
    );
    // One at a time for each agency: a second waits, and then finds what the first has brought.
    await client.query(`select pg_advisory_xact_lock(hashtextextended('hsds ' || $1, 0))`, [request.agencyId]);
    const sourceId = await sourceNamed(request);
    const year = Temporal.Instant.from(request.now).toZonedDateTimeISO('UTC').year;
    const staged = await stageRows(client, request.rows, { year, found, told: rows => tell?.('reading', rows, rows) });
    const work: Work = { client, agencyId: request.agencyId, sourceId, now: request.now, found, staged };
    const outcome = staged.size === 0 ? nothing : await take(work, tell);
    const keep =
      staged.size > 0 && !request.dryRun && !found.all().some(({ found: { code } }) => code === 'database-refused');
    await client.query(keep ? 'commit' : 'rollback');
    return { taken: keep, ...outcome, found };
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

const nothing: Omit<DirectoryOutcome, 'taken' | 'found'> = {
  counts: new Map(),
  proposals: { remove: 0, change: 0, sameAs: 0 },
};

async function take(work: Work, tell: DirectoryImport['tell']): Promise<typeof nothing> {
  tell?.('checking', 0, 4);
  await dropRepeated(work);
  tell?.('checking', 1, 4);
  await resolveRows(work);
  tell?.('checking', 2, 4);
  await cutCircles(work);
  await checkPlaces(work);
  tell?.('checking', 3, 4);
  await keepConfidential(work);
  await work.client.query('savepoint before_writing');
  try {
    const before = await openChanges(work);
    const counts = await mergeRows(work, (done, of) => tell?.('writing', done, of));
    const proposals = {
      remove: await proposeRemovals(work),
      change: (await openChanges(work)) - before,
      sameAs: await proposeSame(work),
    };
    await refreshTouched(work, tell);
    return { counts, proposals };
  } catch (error) {
    const { constraint, code, table } = error as { constraint?: string; code?: string; table?: string };
    // Classes 22 and 23: a value or a row that the database does not take. Anything else is ours.
    if (!/^2[23]/.test(code ?? '')) throw error;
    await work.client.query('rollback to savepoint before_writing');
    const told = { table: table ?? '' };
    work.found.add({
      weight: 'refusal',
      file: null,
      line: null,
      column: null,
      code: 'database-refused',
      value: constraint ?? code ?? null,
      told,
    });
    return nothing;
  }
}

async function openChanges({ client }: Work): Promise<number> {
  const { rows } = await client.query<{ open: number }>(
    `select count(*)::integer as open from app.directory_proposal where kind = 'change' and decision is null`,
  );
  return rows[0]!.open;
}

async function sourceNamed({ client, agencyId, source, now }: DirectoryImport): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    'select id from app.directory_source where agency_id = $1 and code = $2',
    [agencyId, source],
  );
  if (rows[0]) return rows[0].id;
  const id = newId();
  await client.query(
    'insert into app.directory_source (id, agency_id, code, name, taken_at) values ($1, $2, $3, $3, $4)',
    [id, agencyId, source, now],
  );
  return id;
}

const AT_ONCE = 500;

/** Services with anything new around them count as changed; and searches find what is true now. */
async function refreshTouched(work: Work, tell: DirectoryImport['tell']): Promise<void> {
  const { client, staged, now, sourceId } = work;
  const touched = entities.flatMap(({ name, references }) => {
    if (!staged.has(name) || name === 'taxonomy' || name === 'taxonomy_term' || name === 'service') return [];
    const [service, location] = ['service_id', 'location_id'].map(column =>
      references.some(each => each.column === column),
    );
    const from = `from ${readyOf(name)} s`;
    const where = 'where (s.is_new or s.is_changed) and not s.refused';
    return [
      ...(service ? [`select s.service_id ${from} ${where}`] : []),
      ...(location
        ? [`select p.service_id ${from} join app.service_at_location p on p.location_id = s.location_id ${where}`]
        : []),
      ...(name === 'location'
        ? [
            `select p.service_id ${from} join app.service_at_location p on p.location_id = s.row_id ${where} and s.is_changed`,
          ]
        : []),
    ];
  });
  if (touched.length > 0)
    await client.query(
      `update app.service t set last_modified = $1::timestamptz where t.last_modified < $1::timestamptz and t.id in (${touched.join(' union ')})`,
      [now],
    );
  const changed = entities.filter(({ name }) => staged.has(name) && name !== 'taxonomy' && name !== 'taxonomy_term');
  const { rows } = await client.query<{ id: string }>(
    `${changed.map(({ name }) => `select ${name === 'organization' ? 'row_id' : 'organization_id'} as id from ${readyOf(name)} where (is_new or is_changed) and not refused`).join(' union ')}`,
  );
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0)
    await client.query(
      'update app.directory_source set taken_at = $2 where id = $1 and taken_at is distinct from $2::timestamptz',
      [sourceId, now],
    );
  const tx = kyselyOn(client);
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    tell?.('search', at, ids.length);
    await refreshEntries(tx, ids.slice(at, at + AT_ONCE));
  }
}
