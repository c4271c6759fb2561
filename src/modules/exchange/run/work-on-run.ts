import { sql } from 'kysely';
import pg from 'pg';
import { queueRecount } from '#modules/clocks/index.ts';
import { connectionSettings } from '#platform/db/address.ts';
import { inTransaction, kyselyOn } from '#platform/db/transaction.ts';
import { createLog, errorFields } from '#platform/log/log.ts';
import type { Failure } from '../contract.ts';
import { importExtract, type Outcome, type Tell } from '../import-extract.ts';
import type { Source } from '../read/source.ts';
import { sealSsn } from '../seal-ssn.ts';
import type { Work } from '../stage/work.ts';
import { beginRecordsWithImport, forgetExtract } from '../store/runs.ts';
import { keepReportedRecords } from '../take/keep-reported-records.ts';
import { findDuplicates } from './find-duplicates.ts';
import { asImport, type ImportHouse, type RunRef } from './import-house.ts';
import { invitePeople } from './invite-people.ts';
import { keepReport } from './keep-report.ts';
import { progressOf } from './tell-progress.ts';

/** One run under way: what is read, and what is done with it. */
export type RunWork = {
  readonly source: string;
  readonly extract: Source;
  /** Look through it only. */
  readonly dryRun: boolean;
  readonly withoutRefused: boolean;
  /** What becomes of the run when nothing was taken: it can be taken, or, where no file is kept, it cannot. */
  readonly leave: 'checked' | 'dropped';
};

const log = createLog({ part: 'import' });

/**
 * Works on a run: takes its lock, lets `claim` say what is to be done (null: nothing any more), and leaves the run
 * checked, taken or failed, with its report. What is taken, who is invited, the report and the state are one
 * transaction. Gives the outcome; null when there was nothing to do or it failed.
 */
export async function workOnRun(
  house: ImportHouse,
  ref: RunRef,
  claim: () => Promise<RunWork | Failure | null>,
  tell?: Tell,
): Promise<Outcome | Failure | null> {
  const client = new pg.Client(connectionSettings(house.address));
  client.on('error', () => {});
  await client.connect();
  const progress = progressOf(house, ref);
  let invited: number | null = null;
  try {
    // Held until the connection ends, whichever way: whoever finds it free knows that nobody works on the run.
    await client.query(`select pg_advisory_lock(hashtextextended('import ' || $1, 0))`, [ref.run]);
    const work = await claim();
    if (work === null) return null;
    if (typeof work === 'string') return await fail(house, ref, work);
    const outcome = await importExtract({
      ...work,
      client,
      agencyId: ref.agency,
      userId: ref.user,
      runId: ref.run,
      now: house.moment(),
      seal: sealSsn(house.keyring),
      tell: (...told) => {
        progress.tell(...told);
        tell?.(...told);
      },
      after: async (staged, files) => {
        await keepReportedRecords(staged);
        invited = await invitePeople(staged, house, house.moment());
        if (!work.dryRun) await leaveTaken(house, ref, staged, { files, found: staged.found }, invited);
      },
    });
    await progress.stop();
    if (outcome.taken) await lookForDuplicates(house, ref);
    else await leaveUntaken(house, ref, work, outcome, invited);
    return outcome;
  } catch (error) {
    log.error('import failed', { ...errorFields(error), recordId: ref.run });
    await progress.stop();
    return await fail(house, ref, 'unexpected');
  } finally {
    await client.end();
  }
}

/** What was taken is taken, whatever comes of looking afterwards. */
async function lookForDuplicates(house: ImportHouse, ref: RunRef): Promise<void> {
  try {
    await findDuplicates(house, ref);
  } catch (error) {
    log.error('duplicates were not looked for', { ...errorFields(error), recordId: ref.run });
  }
}

type Report = Pick<Outcome, 'files' | 'found'>;

/** In the import's own transaction, after its rows were written: taken, with its report; the extract is let go of. */
async function leaveTaken(
  house: ImportHouse,
  ref: RunRef,
  { client }: Work,
  report: Report,
  invited: number,
): Promise<void> {
  const tx = kyselyOn(client);
  const now = house.moment();
  await keepReport(tx, ref, report);
  await tx
    .updateTable('app.import_run')
    .set({ state: 'taken', state_at: now, step: null, invited })
    .where('id', '=', ref.run)
    .execute();
  await forgetExtract(tx, ref.run);
  await beginRecordsWithImport(tx);
  await queueRecount(tx);
}

/** Afterwards, because what was looked through left nothing behind: its report. */
const leaveUntaken = (
  house: ImportHouse,
  ref: RunRef,
  { dryRun, leave }: RunWork,
  report: Report,
  invited: number | null,
): Promise<void> =>
  asImport(house, ref, async (tx, now) => {
    await keepReport(tx, ref, report);
    await tx
      .updateTable('app.import_run')
      .set({ state: leave, state_at: now, step: dryRun ? null : 'not-taken', steps_done: 0, steps: 0, invited })
      .where('id', '=', ref.run)
      .execute();
  });

/** Ends a run that is received or under way by the name of what happened. */
export async function fail(house: ImportHouse, ref: RunRef, why: Failure): Promise<Failure> {
  await asImport(house, ref, async (tx, now) => {
    await tx
      .updateTable('app.import_run')
      .set({ state: 'failed', failed_why: why, state_at: now })
      .where('id', '=', ref.run)
      .where('state', 'in', ['received', 'checking', 'taking'])
      .execute();
  });
  return why;
}

/** As a process starts: runs that a dead one left under way are failed by name, and waiting ones queued again. */
export async function endBrokenImports(
  house: Pick<ImportHouse, 'pool' | 'moment'>,
  as: { role: 'alongside_jobs' | 'alongside_import' },
): Promise<number> {
  const now = house.moment();
  const { rows } = await inTransaction(house.pool, { ...as, userId: null, agencyId: null, now }, tx =>
    sql<{ ended: number }>`select app_definer.end_broken_imports(${now}::timestamptz) as ended`.execute(tx),
  );
  return rows[0]?.ended ?? 0;
}
