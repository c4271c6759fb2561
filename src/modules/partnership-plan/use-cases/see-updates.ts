import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { planIsOpen, sideOf } from '../live-plan.ts';

/**
 * A caregiver has seen what was learned about the child after the information was given (S3-48). Everybody says so for
 * themselves, and the first time counts. Answers with how many were new. Throws NotThere when the plan is not the
 * asker's to see.
 */
export async function seeUpdates(
  ask: Ask,
  { childId }: { readonly childId: Id },
): Promise<Result<{ seen: number }, { readonly kind: 'not-a-caregiver' }>> {
  await planIsOpen(ask, childId);
  if (sideOf(ask.who) !== 'caregiver') return no({ kind: 'not-a-caregiver' });
  const { numUpdatedRows } = await ask.tx
    .updateTable('app.packet_update')
    .set({ seen_at: ask.now })
    .where('child_id', '=', childId)
    .where('user_id', '=', ask.who.userId)
    .where('seen_at', 'is', null)
    .executeTakeFirst();
  return ok({ seen: Number(numUpdatedRows) });
}
