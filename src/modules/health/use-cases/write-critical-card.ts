import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { essentialsChanged, healthIsOpen } from '../change-essentials.ts';
import type { AllergiesKnown, MedicinesKnown } from '../contract.ts';
import { allergiesOf, cardOf, medicinesOf } from '../store.ts';

/** The first-night card. Texts are null where nothing is known. */
export type WriteCard = {
  readonly childId: Id;
  readonly allergiesKnown: AllergiesKnown;
  readonly medicinesKnown: MedicinesKnown;
  readonly comforts: string | null;
  readonly routines: string | null;
  readonly safety: string | null;
  readonly contacts: string | null;
  readonly doctor: string | null;
  /** Whether the child looked ill when coming into care, and was ever at a dentist's; null is not known, left out stays. */
  readonly illAtRemoval?: boolean | null;
  readonly seenByDentist?: boolean | null;
  /** The version the writer had before their eyes; null when there was no card. */
  readonly version: string | null;
};
export type WriteCardRefusal = Invalid | { readonly kind: 'changed-meanwhile' };

/**
 * Writes the must-know card. What it says about allergies and medicines must agree with what is listed. Throws NotThere
 * when the child's health is not the asker's to see.
 */
export async function writeCriticalCard(
  ask: Ask,
  input: WriteCard,
): Promise<Result<{ childId: Id }, WriteCardRefusal>> {
  const { childId } = input;
  await healthIsOpen(ask, childId);

  const [card, allergies, medicines] = await Promise.all([
    cardOf(ask.tx, childId),
    allergiesOf(ask.tx, childId),
    medicinesOf(ask.tx, childId, ask.today.toString()),
  ]);
  if ((card?.changed_at ?? null) !== input.version) return no({ kind: 'changed-meanwhile' });

  const problems: Problem[] = [];
  if ((input.allergiesKnown === 'listed') !== allergies.length > 0)
    problems.push({ at: 'allergiesKnown', code: allergies.length > 0 ? 'are-listed' : 'none-listed' });
  if ((input.medicinesKnown === 'listed') !== medicines.length > 0)
    problems.push({ at: 'medicinesKnown', code: medicines.length > 0 ? 'are-listed' : 'none-listed' });
  if (problems.length > 0) return no(invalid(...problems));

  const { comforts, routines, safety, contacts, doctor } = input;
  await essentialsChanged(
    ask,
    childId,
    { code: 'card-written', name: null },
    { allergies_known: input.allergiesKnown, medicines_known: input.medicinesKnown },
  );
  await ask.tx
    .updateTable('app.critical_card')
    .set({
      comforts,
      routines,
      safety,
      contacts,
      doctor,
      ...(input.illAtRemoval !== undefined && { ill_at_removal: input.illAtRemoval }),
      ...(input.seenByDentist !== undefined && { seen_by_dentist: input.seenByDentist }),
    })
    .where('child_id', '=', childId)
    .execute();
  return ok({ childId });
}
