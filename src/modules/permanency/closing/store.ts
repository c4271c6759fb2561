import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Stage } from './rules/stages.ts';

/** A stage a case came to; `since` is an ISO moment. */
export type StageRow = { readonly id: Id; readonly stage: Stage; readonly since: string; readonly why: string };

/** The stages a case came to, the latest first. */
export const stagesOf = (tx: Tx, caseId: Id): Promise<StageRow[]> =>
  tx
    .selectFrom('app.case_stage')
    .select(['id', 'stage', 'since', 'why'])
    .where('case_id', '=', caseId)
    .orderBy('since', 'desc')
    .execute();

/** One at a time brings a case to another stage: what is allowed depends on where it is. */
export const lockStages = (tx: Tx, caseId: Id) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`stages:${caseId}`}, 0))`.execute(tx);

export const insertStage = (
  tx: Tx,
  row: {
    readonly id: Id;
    readonly agency_id: Id;
    readonly case_id: Id;
    readonly stage: Stage;
    readonly since: string;
    readonly why: string;
    readonly recorded_by: Id;
  },
) => tx.insertInto('app.case_stage').values(row).execute();

/** What a stage brings with it where some packs of rules are in force. */
export const tasksOfStage = (tx: Tx, stage: Stage, packs: readonly string[]) =>
  tx
    .selectFrom('app.stage_task')
    .select(['code', 'en', 'es', 'due_days', 'basis'])
    .where('stage', '=', stage)
    .where(eb => eb.or([eb('pack', 'is', null), ...(packs.length > 0 ? [eb('pack', 'in', [...packs])] : [])]))
    .orderBy('due_days')
    .orderBy('code')
    .execute();

/** Which of some children are in care at this moment. */
export async function inCareNow(tx: Tx, children: readonly Id[]): Promise<Id[]> {
  const { rows } = await sql<{ child_id: Id }>`
    select distinct child_id from app.placement_v_stay
    where child_id = any (${[...children]}::uuid[]) and during @> (select app.moment())`.execute(tx);
  return rows.map(({ child_id }) => child_id);
}
