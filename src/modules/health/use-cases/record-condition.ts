import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { essentialsChanged, healthIsOpen } from '../change-essentials.ts';
import { sameName } from '../rules/same-name.ts';
import { conditionsOf } from '../store.ts';

/** `care` is what the condition asks of those who care for the child. */
export type RecordCondition = { readonly childId: Id; readonly name: string; readonly care?: string | null };

/** Adds a condition. Throws NotThere when the child's health is not the asker's to see. */
export async function recordCondition(
  ask: Ask,
  { childId, name, care }: RecordCondition,
): Promise<Result<{ id: Id }, Invalid>> {
  await healthIsOpen(ask, childId);

  const listed = await conditionsOf(ask.tx, childId);
  if (listed.some(condition => sameName(condition.name, name)))
    return no(invalid({ at: 'name', code: 'already-listed' }));

  const id = newId();
  await ask.tx
    .insertInto('app.health_condition')
    .values({
      id,
      agency_id: ask.who.agencyId,
      office_id: null,
      child_id: childId,
      name,
      care: care ?? null,
      noted_at: ask.now,
      ended_on: null,
    })
    .execute();
  await essentialsChanged(ask, childId, { code: 'condition-added', name });
  return ok({ id });
}
