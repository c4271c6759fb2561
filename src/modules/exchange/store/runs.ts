import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { ExtractFormat, Failure, RunState } from '../contract.ts';

/** One import as its page shows it. Moments are ISO. */
export type ImportRun = {
  readonly id: Id;
  readonly format: ExtractFormat;
  readonly source: string;
  readonly state: RunState;
  readonly state_at: string;
  readonly brought_at: string;
  readonly file_name: string;
  readonly mapping: unknown;
  readonly without_refused: boolean;
  readonly step: string | null;
  readonly steps_done: number;
  readonly steps: number;
  readonly failed_why: Failure | null;
  readonly invited: number | null;
};

const MOST = 100;

const runs = (tx: Tx) =>
  tx
    .selectFrom('app.import_run')
    .select([
      'id',
      'format',
      'source',
      'state',
      'state_at',
      'brought_at',
      'file_name',
      'mapping',
      'without_refused',
      'step',
      'steps_done',
      'steps',
      'failed_why',
      'invited',
    ])
    .$castTo<ImportRun>();

/** An import in a list, with what was found by it in short. */
export type ListedRun = ImportRun & { readonly found: 'refused' | 'nothing' | 'rows' };

/** The asker's imports, the latest first. */
export const importsOf = (tx: Tx, userId: Id): Promise<ListedRun[]> =>
  runs(tx)
    .select(
      sql<ListedRun['found']>`case
        when exists (select from app.import_problem p where p.run_id = import_run.id and p.weight = 'refusal') then 'refused'
        when exists (select from app.import_count c where c.run_id = import_run.id and c.rows_new + c.rows_changed > 0) then 'rows'
        else 'nothing' end`.as('found'),
    )
    .where('user_id', '=', userId)
    .orderBy('brought_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .$castTo<ListedRun>()
    .execute();

/** One import of the asker's; undefined when it is not there or not theirs. With `lock`, nobody changes it meanwhile. */
export async function importRun(tx: Tx, id: string, lock = false): Promise<ImportRun | undefined> {
  if (!isId(id)) return undefined;
  const run = runs(tx).where('id', '=', id);
  return await (lock ? run.forUpdate() : run).executeTakeFirst();
}

/** Is an import of the asker's agency under way, whoever brought it? */
export async function importRunsNow(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ runs: boolean }>`select app_definer.import_runs_now() as runs`.execute(tx);
  return rows[0]?.runs ?? false;
}

/** Puts the work on an import on the queue, in the same transaction. */
export const queueImport = async (tx: Tx, id: Id): Promise<void> =>
  void (await sql`select app_definer.queue_import(${id})`.execute(tx));

/** Lets go of the extract of an import that is over. */
export const forgetExtract = async (tx: Tx, id: Id): Promise<void> =>
  void (await sql`select app_definer.forget_extract(${id})`.execute(tx));

/** Begins the agency's records here with its first import, where nobody said another day. */
export const beginRecordsWithImport = (tx: Tx): Promise<unknown> =>
  sql`select app_definer.begin_records_with_import()`.execute(tx);
