import type { Id } from '#kernel/ids.ts';
import { settleTasks } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { markCalledOff, noticesOf } from './store-notices.ts';

/**
 * What people were told of a hearing is said no more, because it was moved, canceled or its moment corrected; a letter that has not
 * gone out need not any more.
 */
export async function callOffNotices(
  ask: Ask,
  childId: Id,
  hearingId: Id,
  why: 'continued' | 'canceled' | 'corrected',
): Promise<void> {
  const standing = (await noticesOf(ask.tx, childId, hearingId)).filter(({ calledOff }) => calledOff === null);
  if (standing.length === 0) return;
  await markCalledOff(
    ask.tx,
    standing.map(({ id }) => id),
    why,
  );
  for (const { id: sourceId, sentAt } of standing)
    if (sentAt === null)
      await settleTasks(ask, { childId, kind: 'serve_notice', sourceId, why: ask.say('court', 'notice.taskOver') });
}
