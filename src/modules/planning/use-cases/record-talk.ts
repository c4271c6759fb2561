import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { RecordTalk } from '../contract.ts';
import { planToChange } from '../plan-at-work.ts';
import type { NotAllowed } from '../policy.ts';

export type RecordTalkRefusal = NotAllowed | Invalid | { readonly kind: 'plan-is-closed' };

/**
 * The latest version was talked through with somebody: when, in which language, with which interpreter (S4-97). Handing a
 * plan over without a talk is incomplete. Throws NotThere.
 */
export async function recordTalk(ask: Ask, input: RecordTalk): Promise<Result<{ id: Id }, RecordTalkRefusal>> {
  const found = await planToChange(ask, input.planId);
  if (!found.ok) return found;
  const { plan, version } = found.value;
  const problems: Problem[] = [];
  if (input.name.trim() === '') problems.push({ at: 'name', code: 'required' });
  if (input.talkedOn > ask.today.toString()) problems.push({ at: 'talkedOn', code: 'in-the-future' });
  else if (input.talkedOn < version.opened_on) problems.push({ at: 'talkedOn', code: 'before-this-version' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await ask.tx
    .insertInto('app.case_plan_talk')
    .values({
      id,
      agency_id: ask.who.agencyId,
      office_id: null,
      child_id: plan.child_id,
      plan_id: plan.id,
      version_id: version.id,
      person_id: input.personId,
      name: input.name.trim(),
      talked_on: input.talkedOn,
      language: input.language,
      interpreter: input.interpreter,
      words: input.words?.trim() || null,
      recorded_by: ask.who.userId,
      recorded_at: ask.now,
    })
    .execute();
  return ok({ id });
}
