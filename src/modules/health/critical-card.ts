import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type Knowledge, knowledgeOf } from './rules/card-state.ts';
import { type Change, readChange } from './rules/what-changed.ts';
import { allergiesOf, cardOf, conditionsOf, confirmationsOf, medicinesOf } from './store.ts';

type Rows<F extends (...args: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<F>>;

/** Somebody who cares for the child now, as the placement says. */
export type Caregiver = { readonly personId: Id; readonly name: string };

/** What keeps a child safe: what is known, what is not, and who of the caregivers has read it as it stands. */
export type CriticalCard = {
  readonly childId: Id;
  readonly allergies: { readonly known: Knowledge; readonly list: Rows<typeof allergiesOf> };
  readonly medicines: { readonly known: Knowledge; readonly list: Rows<typeof medicinesOf> };
  readonly conditions: Rows<typeof conditionsOf>;
  readonly comforts: string | null;
  readonly routines: string | null;
  readonly safety: string | null;
  readonly contacts: string | null;
  readonly doctor: string | null;
  /** Names the card as it stands (a moment); null when none was begun. */
  readonly version: string | null;
  readonly changed: Change | null;
  /** Each caregiver given, with the moment at which they confirmed this version; null when they have not. */
  readonly readers: readonly (Caregiver & { readonly confirmedAt: string | null })[];
};

/**
 * The must-know card of a child on a day (ISO), as far as the reader may see it; everything not known says so. Who cares
 * for the child now is known to a later room and comes in as an argument.
 */
export async function criticalCardOf(
  tx: Tx,
  childId: Id,
  today: string,
  caregivers: readonly Caregiver[] = [],
): Promise<CriticalCard> {
  const [card, allergies, medicines, conditions, confirmations] = await Promise.all([
    cardOf(tx, childId),
    allergiesOf(tx, childId),
    medicinesOf(tx, childId, today),
    conditionsOf(tx, childId),
    confirmationsOf(tx, childId),
  ]);
  const version = card?.changed_at ?? null;
  const readAt = new Map(
    confirmations.filter(row => row.changed_at === version).map(row => [row.person_id, row.confirmed_at]),
  );
  return {
    childId,
    allergies: { known: knowledgeOf(card?.allergies_known ?? null, allergies.length), list: allergies },
    medicines: { known: knowledgeOf(card?.medicines_known ?? null, medicines.length), list: medicines },
    conditions,
    comforts: card?.comforts ?? null,
    routines: card?.routines ?? null,
    safety: card?.safety ?? null,
    contacts: card?.contacts ?? null,
    doctor: card?.doctor ?? null,
    version,
    changed: card ? readChange(card.changed_what) : null,
    readers: caregivers.map(({ personId, name }) => ({ personId, name, confirmedAt: readAt.get(personId) ?? null })),
  };
}
