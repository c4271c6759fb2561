import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { TaskCompleted } from '../facts.ts';
import { findTask, openTasksOfKind, type Task } from '../store.ts';

export type CompleteTaskRefusal =
  | { readonly kind: 'task-already-done' }
  | { readonly kind: 'task-was-dropped' }
  | { readonly kind: 'task-is-done-elsewhere' };

/**
 * Says that a task is done. Whoever sees the task may say it: the team of the case, or the person who was asked. What an
 * act of its own ends, such as a signature, cannot be ticked off.
 * Throws NotThere when the task is not there for the asker.
 */
export async function completeTask(
  ask: Ask,
  { taskId }: { taskId: Id },
): Promise<Result<{ childId: Id }, CompleteTaskRefusal>> {
  const task = await findTask(ask.tx, taskId);
  if (!task) return notThere();
  if (task.done_at) return no({ kind: 'task-already-done' });
  if (task.dropped_at) return no({ kind: 'task-was-dropped' });
  if (task.done_in) return no({ kind: 'task-is-done-elsewhere' });
  if (!(await markDone(ask, task))) return no({ kind: 'task-already-done' });
  return ok({ childId: task.child_id });
}

/**
 * Completes the open tasks of a kind about a child because what they asked for has happened. Answers with how many.
 * For other rooms: the card was confirmed, the school was told.
 */
export async function completeTasksOfKind(
  ask: Ask,
  about: { childId: Id; kind: string; userId?: Id; sourceId?: Id },
): Promise<number> {
  let done = 0;
  for (const task of await openTasksOfKind(ask.tx, about)) if (await markDone(ask, task)) done += 1;
  return done;
}

/** False when somebody else was quicker. */
async function markDone(ask: Ask, task: Task): Promise<boolean> {
  const { numUpdatedRows } = await ask.tx
    .updateTable('app.task')
    .set({ done_at: ask.now, done_by: ask.who.userId })
    .where('id', '=', task.id)
    .where('done_at', 'is', null)
    .where('dropped_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  const { id: taskId, child_id: childId, kind, source_id: sourceId } = task;
  await recordFact(ask, TaskCompleted, [childId], { taskId, childId, kind, sourceId, by: ask.who.userId });
  return true;
}
