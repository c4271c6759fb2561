import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { planIsOpen, sideOf } from '../live-plan.ts';

/**
 * A caregiver has seen what the birth family added to a child's plan: the family is shown when, and by whom. Only the
 * first time counts. Answers with how many were new. Throws NotThere when the plan is not the asker's to see.
 */
export async function seeFamilyWords(
  ask: Ask,
  { childId }: { readonly childId: Id },
): Promise<Result<{ seen: number }, { readonly kind: 'not-a-caregiver' }>> {
  await planIsOpen(ask, childId);
  if (sideOf(ask.who) !== 'caregiver') return no({ kind: 'not-a-caregiver' });
  const { numUpdatedRows } = await ask.tx
    .updateTable('app.family_word')
    .set({ seen_at: ask.now, seen_by: ask.who.userId })
    .where('child_id', '=', childId)
    .where('seen_at', 'is', null)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
  return ok({ seen: Number(numUpdatedRows) });
}
