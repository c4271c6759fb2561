import type { Id } from '#kernel/ids.ts';
import { askWorker, openTask, remindCaregiver, settleTasks } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Side } from './contract.ts';

type Reminded = {
  readonly id: Id;
  readonly childId: Id;
  readonly side: Side;
  readonly userId: Id | null;
  readonly dueOn: string;
};

/**
 * Whoever promised is reminded on the day: a named member of staff or the child's worker, or the caregiver who is named.
 * A promise of the family reminds nobody of the agency's tasks.
 */
export async function remindOfPromise(ask: Ask, promise: Reminded): Promise<void> {
  const { id: sourceId, childId, side, userId, dueOn } = promise;
  const task = { childId, kind: 'plan_promise', sourceId, dueOn } as const;
  if (side === 'caregiver' && userId) await remindCaregiver(ask, { ...task, userId });
  if (side !== 'agency') return;
  if (userId && ask.who.kind === 'staff') await openTask(ask, { ...task, userId });
  else await askWorker(ask, task);
}

/** The promise was kept (`why` left out), or needs no reminder any more. */
export const remindNoMore = (ask: Ask, promise: Pick<Reminded, 'id' | 'childId'>, why?: string): Promise<number> =>
  settleTasks(ask, {
    childId: promise.childId,
    kind: 'plan_promise',
    sourceId: promise.id,
    ...(why !== undefined && { why }),
  });
