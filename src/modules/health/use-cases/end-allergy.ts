import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { essentialsChanged } from '../change-essentials.ts';
import { endDayProblem } from '../rules/end-day.ts';
import { allergiesOf, bornOn, findAllergy } from '../store.ts';

/** `endedOn` is the first day on which it is no longer so, ISO. */
export type EndLine = { readonly id: string; readonly endedOn: string };
export type EndRefusal = Invalid | { readonly kind: 'already-ended' };

/**
 * Ends an allergy: outgrown, or written down wrongly. When it was the last one listed, allergies are not known from
 * then on; that there are none has to be said on the card. Throws NotThere when it is not there for the asker.
 */
export async function endAllergy(ask: Ask, { id, endedOn }: EndLine): Promise<Result<{ childId: Id }, EndRefusal>> {
  const allergy = await findAllergy(ask.tx, id);
  if (!allergy) return notThere();
  if (allergy.ended_on !== null) return no({ kind: 'already-ended' });
  const { child_id: childId, name } = allergy;
  const problem = endDayProblem(endedOn, await bornOn(ask.tx, childId), ask.today.toString());
  if (problem) return no(problem);

  await ask.tx.updateTable('app.allergy').set({ ended_on: endedOn }).where('id', '=', id).execute();
  const left = await allergiesOf(ask.tx, childId);
  await essentialsChanged(
    ask,
    childId,
    { code: 'allergy-ended', name },
    { allergies_known: left.length > 0 ? 'listed' : 'not_known' },
  );
  return ok({ childId });
}
