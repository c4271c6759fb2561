import { sql } from 'kysely';
import type { ReportLine } from '#kernel/group-lines.ts';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { FileName } from '../format/file-format.ts';

/** How many rows of a file were new, changed, as they were, or refused. */
export type FileCount = {
  readonly file: FileName;
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
};

/** The counts of an import's files, in the order in which they are taken. */
export const fileCounts = (tx: Tx, runId: Id): Promise<FileCount[]> =>
  tx
    .selectFrom('app.import_count')
    .select([
      'file',
      'rows_read as read',
      'rows_new as new',
      'rows_changed as changed',
      'rows_same as same',
      'rows_refused as refused',
    ])
    .where('run_id', '=', runId)
    .orderBy('place')
    .$castTo<FileCount>()
    .execute();

/** What an import said of its rows: refusals before notes, by file, column, reason and line. At most `most` of a kind. */
export async function reportLines(tx: Tx, runId: Id, most: number | null = null): Promise<ReportLine[]> {
  const { rows } = await sql<ReportLine>`
    select weight, file, line, "column", code, value, told, rows from (
      select p.weight, nullif(p.file, '') as file, p.line, p.column_name as "column", p.code, p.value, p.told, p.rows_like_it as rows,
        row_number() over (partition by p.weight, p.file, p.column_name, p.code order by p.line nulls first, p.id) as place,
        coalesce(c.place, -1) as file_place
      from app.import_problem p left join app.import_count c on c.run_id = p.run_id and c.file = p.file
      where p.run_id = ${runId}
    ) lines where ${most}::integer is null or place <= ${most}::integer
    order by weight desc, file_place, file nulls first, "column" nulls first, code, place`.execute(tx);
  return rows;
}

/** One kind of reason in a file: how many rows it holds for. */
export type KindCount = Pick<ReportLine, 'weight' | 'file' | 'column' | 'code'> & { readonly count: number };

/** How many rows each reason of an import holds for. */
export async function kindCounts(tx: Tx, runId: Id): Promise<KindCount[]> {
  const { rows } = await sql<KindCount>`
    select weight, nullif(file, '') as file, column_name as "column", code, sum(rows_like_it)::integer as count
    from app.import_problem where run_id = ${runId} group by 1, 2, 3, 4`.execute(tx);
  return rows;
}

/** What taking an import would do: rows that would be written, rows refused, and whether nothing of it can be taken. */
export async function whatWouldBeTaken(
  tx: Tx,
  runId: Id,
): Promise<{ rows: number; refused: number; refusedWhole: boolean }> {
  const { rows } = await sql<{ rows: number; refused: number; refusedWhole: boolean }>`
    select (select coalesce(sum(rows_new + rows_changed), 0) from app.import_count where run_id = ${runId})::integer as rows,
      (select coalesce(sum(rows_like_it), 0) from app.import_problem where run_id = ${runId} and weight = 'refusal')::integer as refused,
      exists (select from app.import_problem where run_id = ${runId} and weight = 'refusal' and line is null) as "refusedWhole"`.execute(
    tx,
  );
  return rows[0]!;
}
