import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { TaskDropped } from '../facts.ts';
import { findTask } from '../store.ts';

export type DropTaskRefusal = Invalid | { readonly kind: 'task-already-done' } | { readonly kind: 'task-was-dropped' };

/** Ends a task that need not be done, with the reason. Throws NotThere when the task is not there for the asker. */
export async function dropTask(
  ask: Ask,
  { taskId, why }: { taskId: Id; why: string },
): Promise<Result<{ childId: Id }, DropTaskRefusal>> {
  const task = await findTask(ask.tx, taskId);
  if (!task) return notThere();
  if (task.done_at) return no({ kind: 'task-already-done' });
  if (task.dropped_at) return no({ kind: 'task-was-dropped' });
  if (why.trim() === '') return no(invalid({ at: 'why', code: 'required' }));

  const { numUpdatedRows } = await ask.tx
    .updateTable('app.task')
    .set({ dropped_at: ask.now, dropped_why: why.trim() })
    .where('id', '=', taskId)
    .where('done_at', 'is', null)
    .where('dropped_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return no({ kind: 'task-already-done' });
  await recordFact(ask, TaskDropped, [task.child_id], { taskId, childId: task.child_id, kind: task.kind });
  return ok({ childId: task.child_id });
}
