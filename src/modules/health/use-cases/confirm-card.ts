import { type Id, newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { completeTasksOfKind } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { healthIsOpen } from '../change-essentials.ts';
import { CardConfirmed } from '../facts.ts';
import { cardOf } from '../store.ts';

/** `version` is the card's as the reader had it before their eyes. */
export type ConfirmCard = { readonly childId: Id; readonly version: string };
export type ConfirmCardRefusal =
  | { readonly kind: 'no-card-yet' }
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'not-a-caregiver' };

/**
 * An adult caregiver says that they have read the card as it stands. Saying it twice changes nothing. A card that has
 * changed since is not confirmed unread. Throws NotThere when the child's health is not the asker's to see.
 */
export async function confirmCard(
  ask: Ask,
  { childId, version }: ConfirmCard,
): Promise<Result<{ childId: Id }, ConfirmCardRefusal>> {
  await healthIsOpen(ask, childId);
  const card = await cardOf(ask.tx, childId);
  if (!card) return no({ kind: 'no-card-yet' });
  const { personId, userId } = ask.who;
  if (!personId) return no({ kind: 'not-a-caregiver' });
  if (card.changed_at !== version) return no({ kind: 'changed-meanwhile' });

  const { numInsertedOrUpdatedRows } = await ask.tx
    .insertInto('app.card_confirmation')
    .values({
      id: newId(),
      agency_id: ask.who.agencyId,
      office_id: null,
      child_id: childId,
      person_id: personId,
      changed_at: version,
      confirmed_at: ask.now,
    })
    .onConflict(conflict => conflict.columns(['child_id', 'person_id', 'changed_at']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return ok({ childId });
  await recordFact(ask, CardConfirmed, [childId], { childId, personId, version });
  await completeTasksOfKind(ask, { childId, kind: 'confirm_card', userId });
  return ok({ childId });
}
