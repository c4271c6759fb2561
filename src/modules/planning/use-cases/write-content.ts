import { newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { WriteContent } from '../contract.ts';
import { type NotAtWork, planAtWork } from '../plan-at-work.ts';
import { CONTENTS } from '../rules/legal-contents.ts';

/**
 * Writes how the plan answers one thing the law wants it to hold, or why that does not apply to this child. Written again
 * it says so anew. Throws NotThere.
 */
export async function writeContent(ask: Ask, input: WriteContent): Promise<Result<null, NotAtWork | Invalid>> {
  const found = await planAtWork(ask, input.planId);
  if (!found.ok) return found;
  const { plan } = found.value;
  if (plan.adult_id !== null || !CONTENTS.some(({ code }) => code === input.code))
    return no(invalid({ at: '', code: 'not-one-of' }));
  if (input.words.trim() === '') return no(invalid({ at: 'words', code: 'required' }));

  const said = {
    applies: input.applies,
    words: input.words.trim(),
    written_by: ask.who.userId,
    written_at: ask.now,
  };
  await ask.tx
    .insertInto('app.case_plan_content')
    .values({
      id: newId(),
      agency_id: ask.who.agencyId,
      office_id: null,
      child_id: plan.child_id,
      plan_id: plan.id,
      code: input.code,
      ...said,
    })
    .onConflict(conflict => conflict.columns(['child_id', 'plan_id', 'code']).doUpdateSet(said))
    .execute();
  return ok(null);
}
