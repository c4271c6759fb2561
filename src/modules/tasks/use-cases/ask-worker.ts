import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { TaskKind } from '../contract.ts';
import { TaskCompleted, TaskDropped, TaskOpened } from '../facts.ts';

/** Something for the child's primary worker to do, by an ISO day, because of what somebody else has done. */
export type AskWorker = {
  readonly childId: Id;
  readonly kind: TaskKind;
  readonly dueOn: string | null;
  readonly sourceId: Id;
  readonly detail?: string | null;
};

/**
 * Opens a task for the primary worker of a child's case, also on behalf of somebody outside who may not see the agency's
 * tasks: a caregiver asks, a parent declines. For hearers; the same open task is not opened twice, and a child without a
 * worker gets none.
 */
export async function askWorker(ask: Ask, { childId, kind, dueOn, sourceId, detail = null }: AskWorker): Promise<void> {
  const taskId = newId();
  const { rows } = await sql<{ worker: Id | null }>`
    select app_definer.ask_worker(${taskId}, ${childId}, ${kind}, ${detail}, ${dueOn}::date, ${sourceId}) as worker`.execute(
    ask.tx,
  );
  const userId = rows[0]?.worker;
  if (userId) await recordFact(ask, TaskOpened, [childId], { taskId, childId, kind, userId });
}

export type SettleTasks = {
  readonly childId: Id;
  readonly kind: TaskKind;
  readonly sourceId: Id;
  /** Set when the tasks are not needed any more; left out when what they asked for has happened. */
  readonly why?: string;
};

/** Ends the open tasks of a kind that follow from one thing, whoever brought about what they asked for. Answers how many. */
export async function settleTasks(ask: Ask, { childId, kind, sourceId, why }: SettleTasks): Promise<number> {
  const { rows } = await sql<{ taskId: Id }>`
    select task_id as "taskId" from app_definer.settle_tasks(${childId}, ${kind}, ${sourceId}, ${why ?? null})`.execute(
    ask.tx,
  );
  for (const { taskId } of rows) {
    if (why === undefined)
      await recordFact(ask, TaskCompleted, [childId], { taskId, childId, kind, sourceId, by: ask.who.userId });
    else await recordFact(ask, TaskDropped, [childId], { taskId, childId, kind });
  }
  return rows.length;
}
