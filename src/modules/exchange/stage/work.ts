import type pg from 'pg';
import type { FileName } from '../format/file-format.ts';
import type { Found, FoundCode } from '../read/source.ts';
import type { FoundList } from './found-list.ts';
import type { Staged } from './stage-rows.ts';
import { stageOf } from './stage-table.ts';

/** One import under way: its open transaction as alongside_import, what was staged, and what was found so far. */
export type Work = {
  readonly client: pg.ClientBase;
  readonly agencyId: string;
  /** The system the extract comes from; keys are told apart by it. */
  readonly source: string;
  readonly runId: string;
  readonly staged: ReadonlyMap<FileName, Staged>;
  readonly found: FoundList;
};

/** What a check answers for each row it refuses or remarks on; `line` null when the row is here already. */
type Row = { line: number | null; value: string | null; told?: Record<string, string | number> | null };

/** At most so many rows of one check are named; the others are counted. */
const MOST_NAMED = 5_000;

/**
 * Runs one check: `query` gives line, value and told of every staged row it finds wrong. They are refused and named.
 * Gives how many.
 */
export async function refuseWhere(
  { client, found }: Work,
  file: FileName,
  column: string | null,
  code: FoundCode,
  query: string,
  values: readonly unknown[] = [],
): Promise<number> {
  const { rows } = await client.query<Row & { more: number }>(
    `with wrong as (${query}), refused as (
       update ${stageOf(file)} s set refused = true from wrong w where w.line = s.line and not s.refused returning s.line
     )
     select w.line, w.value, w.told, count(*) over ()::integer as more from (select distinct on (line) * from wrong order by line) w
     order by w.line limit ${MOST_NAMED}`,
    [...values],
  );
  return tell(found, { file, column, code, weight: 'refusal' }, rows);
}

/** Like `refuseWhere`, for what is worth saying and refuses nothing. */
export async function noteWhere(
  { client, found }: Work,
  file: FileName,
  column: string | null,
  code: FoundCode,
  query: string,
  values: readonly unknown[] = [],
): Promise<number> {
  const { rows } = await client.query<Row & { more: number }>(
    `select w.line, w.value, w.told, count(*) over ()::integer as more from (${query}) w order by w.line limit ${MOST_NAMED}`,
    [...values],
  );
  return tell(found, { file, column, code, weight: 'note' }, rows);
}

function tell(
  found: FoundList,
  kind: Pick<Found, 'file' | 'column' | 'code' | 'weight'>,
  rows: readonly (Row & { more: number })[],
): number {
  for (const { line, value, told } of rows) found.add({ ...kind, line, value, ...(told ? { told } : {}) });
  const all = rows[0]?.more ?? 0;
  if (rows[0]) found.addMore({ ...kind, line: rows[0].line, value: rows[0].value }, all - rows.length);
  return all;
}
