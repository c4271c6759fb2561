import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { fileNames } from '../format/file-format.ts';
import type { Outcome } from '../import-extract.ts';
import type { RunRef } from './import-house.ts';

const AT_ONCE = 1_000;

/** Keeps what an import said, in place of what it said before: the counts of its files, and each thing it found. */
export async function keepReport(
  tx: Tx,
  { run, agency, user }: RunRef,
  { files, found }: Pick<Outcome, 'files' | 'found'>,
): Promise<void> {
  const own = { agency_id: agency, user_id: user, run_id: run };
  await tx.deleteFrom('app.import_count').where('run_id', '=', run).execute();
  await tx.deleteFrom('app.import_problem').where('run_id', '=', run).execute();
  for (const [file, counted] of files)
    await tx
      .insertInto('app.import_count')
      .values({
        id: newId(),
        ...own,
        file,
        place: fileNames.indexOf(file),
        rows_read: counted.read,
        rows_new: counted.new,
        rows_changed: counted.changed,
        rows_same: counted.same,
        rows_refused: counted.refused,
      })
      .execute();
  const problems = found.all().map(({ found: { file, column, told, ...rest }, rows }) => ({
    id: newId(),
    ...own,
    ...rest,
    file: file ?? '',
    column_name: column,
    told: told ?? null,
    rows_like_it: rows,
  }));
  for (let at = 0; at < problems.length; at += AT_ONCE)
    await sql`
      insert into app.import_problem (id, agency_id, user_id, run_id, weight, file, line, column_name, code, value, told, rows_like_it)
      select id, agency_id, user_id, run_id, weight, file, line, column_name, code, value, told, rows_like_it
      from jsonb_populate_recordset(null::app.import_problem, ${JSON.stringify(problems.slice(at, at + AT_ONCE))}::jsonb)`.execute(
      tx,
    );
}
