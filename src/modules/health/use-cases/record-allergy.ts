import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { essentialsChanged, healthIsOpen } from '../change-essentials.ts';
import type { Severity } from '../contract.ts';
import { sameName } from '../rules/same-name.ts';
import { allergiesOf } from '../store.ts';

export type RecordAllergy = {
  readonly childId: Id;
  readonly substance: string;
  readonly severity: Severity;
  readonly reaction?: string | null;
  readonly whatToDo?: string | null;
  /** Who said so: a parent, a doctor. */
  readonly saidBy?: string | null;
};

/** Adds an allergy to what must be known. Throws NotThere when the child's health is not the asker's to see. */
export async function recordAllergy(ask: Ask, input: RecordAllergy): Promise<Result<{ id: Id }, Invalid>> {
  const { childId, substance } = input;
  await healthIsOpen(ask, childId);

  const listed = await allergiesOf(ask.tx, childId);
  if (listed.some(allergy => sameName(allergy.substance, substance)))
    return no(invalid({ at: 'substance', code: 'already-listed' }));

  const id = newId();
  await ask.tx
    .insertInto('app.allergy')
    .values({
      id,
      agency_id: ask.who.agencyId,
      office_id: null,
      child_id: childId,
      substance,
      severity: input.severity,
      reaction: input.reaction ?? null,
      what_to_do: input.whatToDo ?? null,
      said_by: input.saidBy ?? null,
      noted_at: ask.now,
      ended_on: null,
    })
    .execute();
  await essentialsChanged(ask, childId, { code: 'allergy-added', name: substance }, { allergies_known: 'listed' });
  return ok({ id });
}
