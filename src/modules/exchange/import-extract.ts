import type pg from 'pg';
import { caseload } from './format/caseload.ts';
import type { FileName } from './format/file-format.ts';
import { listName } from './read/read-cell.ts';
import type { Source } from './read/source.ts';
import { checkAgency } from './stage/check-agency.ts';
import { checkCare, refuseCasesWithoutWorker, refuseOutsideCare } from './stage/check-care.ts';
import { checkPeople } from './stage/check-people.ts';
import { checkOverlaps, checkRows } from './stage/check-rows.ts';
import { type FoundList, newFoundList } from './stage/found-list.ts';
import { refuseDependents, resolveKeys } from './stage/resolve-keys.ts';
import { type SealSsn, stageRows } from './stage/stage-rows.ts';
import type { Work } from './stage/work.ts';
import { followRows } from './take/follow-rows.ts';
import { type Counted, writeRows } from './take/write-rows.ts';

/** What an import is told of: a step of its way, and how far it is within it. */
export type Step = 'reading' | 'checking' | 'writing' | 'access' | 'keys';
export type Tell = (step: Step, done: number, of: number) => void;

/** One import. `client` is a connection of the login role without a transaction; it is used by nobody else meanwhile. */
export type ImportRequest = {
  readonly client: pg.ClientBase;
  readonly agencyId: string;
  readonly userId: string;
  readonly runId: string;
  /** The system the extract comes from. */
  readonly source: string;
  readonly now: string;
  readonly extract: Source;
  readonly seal: SealSsn;
  /** Look through it and keep nothing. */
  readonly dryRun: boolean;
  /** Take what can be taken although rows are refused; otherwise one refused row keeps the whole extract out. */
  readonly withoutRefused: boolean;
  readonly tell?: Tell;
  /** Runs in the transaction after the rows were written, before it commits. */
  readonly after?: (work: Work, files: Outcome['files']) => Promise<void>;
};

/** What became of an import. `taken` is false for a dry run, and when something was refused. */
export type Outcome = {
  readonly taken: boolean;
  readonly files: ReadonlyMap<FileName, Counted>;
  readonly found: FoundList;
};

/**
 * Looks through an extract and takes it, in one transaction as alongside_import: all of it, or, when asked, all but the
 * refused rows and whatever hangs on them. A second run of the same extract changes nothing. What the database itself
 * refuses at the end is found in a dry run too, because a dry run writes everything and keeps nothing.
 */
export async function importExtract(request: ImportRequest): Promise<Outcome> {
  const { client, tell } = request;
  const found = newFoundList();
  await client.query('begin');
  try {
    await client.query(
      `select set_config('role', 'alongside_import', true), set_config('app.user', $1, true), set_config('app.agency', $2, true),
         set_config('app.now', $3, true), set_config('app.kind', 'import', true), set_config('app.why', $4, true),
         set_config('app.focus', '', true), set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`,
      [request.userId, request.agencyId, request.now, `import ${request.runId}`],
    );
    const staged = await stageRows(client, request.extract, {
      context: await cellContext(client, request.agencyId),
      seal: request.seal,
      found,
      told: rows => tell?.('reading', rows, rows),
    });
    const work: Work = { ...request, staged, found };
    await check(work, tell);
    const files = await write(work, tell);
    const takes = found.refusals() === 0 || (request.withoutRefused && !found.refusesAll());
    if (takes) await request.after?.(work, files);
    const keep = takes && !request.dryRun;
    await client.query(keep ? 'commit' : 'rollback');
    return { taken: keep, files, found };
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function check(work: Work, tell?: Tell): Promise<void> {
  const formats = caseload.filter(({ file }) => work.staged.has(file));
  for (const [index, format] of formats.entries()) {
    tell?.('checking', index, formats.length);
    await resolveKeys(work, format);
    await checkRows(work, format);
  }
  await checkAgency(work);
  await checkPeople(work);
  await checkCare(work);
  for (const format of formats) await checkOverlaps(work, format);
  // A refused row takes with it what hangs on it, and that may leave others alone: until nothing more falls.
  while ((await refuseDependents(work)) + (await refuseCasesWithoutWorker(work)) + (await refuseOutsideCare(work)) > 0);
}

async function write(work: Work, tell?: Tell): Promise<Map<FileName, Counted>> {
  const files = new Map<FileName, Counted>();
  const { client } = work;
  await client.query('set constraints all deferred');
  await client.query('savepoint before_writing');
  let at: FileName | null = null;
  try {
    for (const format of caseload) {
      const staged = work.staged.get(format.file);
      if (!staged) continue;
      at = format.file;
      tell?.('writing', files.size, work.staged.size);
      files.set(format.file, await writeRows(work, staged));
    }
    at = null;
    await followRows(work, (done, of) => tell?.('access', done, of));
    await client.query('set constraints all immediate');
  } catch (error) {
    const { constraint, code, table } = error as { constraint?: string; code?: string; table?: string };
    // Classes 22 and 23: a value or a row that the database does not take. Anything else is ours.
    if (!/^2[23]/.test(code ?? '')) throw error;
    await client.query('rollback to savepoint before_writing');
    work.found.add({
      weight: 'refusal',
      file: at,
      line: null,
      column: null,
      code: 'database-refused',
      value: constraint ?? code ?? null,
      told: { table: table ?? '' },
    });
  }
  return files;
}

async function cellContext(client: pg.ClientBase, agencyId: string) {
  const codes = new Map<string, ReadonlySet<string>>();
  for (const { columns } of caseload) {
    for (const { holds } of columns) {
      const list = holds.kind === 'listed' || holds.kind === 'several' ? holds.list : undefined;
      if (list === undefined) continue;
      const where = holds.kind === 'listed' ? holds.where : undefined;
      const name = listName(list, where);
      if (codes.has(name)) continue;
      const { rows } = await client.query<{ code: string }>(
        `select code from app.${list} ${where === undefined ? '' : `where ${where}`} order by code`,
      );
      codes.set(name, new Set(rows.map(({ code }) => code)));
    }
  }
  const { rows } = await client.query<{ zone: string }>('select time_zone as zone from app.agency where id = $1', [
    agencyId,
  ]);
  return { codes, timeZone: rows[0]!.zone };
}
