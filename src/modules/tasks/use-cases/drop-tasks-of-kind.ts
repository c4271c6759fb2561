import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { openTasksOfKind } from '../store.ts';
import { dropTask } from './drop-task.ts';

/**
 * Ends open tasks of a kind for a child that those who had them need not do any more, except those of the accounts
 * named. For hearers: a home that no longer cares for a child need not read the child's card. Answers how many ended.
 */
export async function dropTasksOfKind(
  ask: Ask,
  about: { readonly childId: Id; readonly kind: string; readonly except: readonly Id[]; readonly why: string },
): Promise<number> {
  const open = await openTasksOfKind(ask.tx, { childId: about.childId, kind: about.kind });
  const over = open.filter(task => !about.except.includes(task.user_id));
  for (const task of over) await dropTask(ask, { taskId: task.id, why: about.why });
  return over.length;
}
