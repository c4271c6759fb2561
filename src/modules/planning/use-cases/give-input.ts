import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { settleTasks } from '#modules/tasks/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { DeclineInput, GiveInput } from '../contract.ts';
import { PlanInputGiven } from '../facts.ts';
import { mayNotWrite, type NotAllowed, takePart } from '../policy.ts';
import { planById, versionsOf } from '../store/plans.ts';
import { type InputRow, inputById } from '../store/taking-part.ts';

export type InputRefusal =
  | NotAllowed
  | Invalid
  | { readonly kind: 'answered-already' }
  /** The version they were asked about is no draft any more. */
  | { readonly kind: 'plan-is-not-a-draft' };

/** Somebody says what they think of the draft: their words are kept as they said them (S2-125, S3-22). Throws NotThere. */
export async function giveInput(ask: Ask, input: GiveInput): Promise<Result<null, InputRefusal>> {
  const found = await openInput(ask, input.inputId);
  if (!found.ok) return found;
  const words = input.words.trim();
  if (words === '') return no(invalid({ at: 'words', code: 'required' }));
  await answer(ask, found.value, { state: 'given', way: input.way, language: input.language, words });
  return ok(null);
}

/**
 * Somebody does not take part: they declined, which is an answer, or did not come, and then were asked once more on a day
 * (S2-65). Throws NotThere.
 */
export async function declineInput(ask: Ask, input: DeclineInput): Promise<Result<null, InputRefusal>> {
  const found = await openInput(ask, input.inputId);
  if (!found.ok) return found;
  const reason = input.reason.trim();
  const tried = input.state === 'absent' ? input.triedAgainOn : null;
  const problems: Problem[] = [];
  if (reason === '') problems.push({ at: 'reason', code: 'required' });
  if (tried && tried < found.value.asked_on) problems.push({ at: 'triedAgainOn', code: 'before-they-were-asked' });
  if (tried && tried > ask.today.toString()) problems.push({ at: 'triedAgainOn', code: 'in-the-future' });
  if (problems.length > 0) return no(invalid(...problems));
  await answer(ask, found.value, { state: input.state, reason, ...(tried && { tried_again_on: tried }) });
  return ok(null);
}

/** Who did not come may be asked later what they think, and may say it all the same. */
async function openInput(ask: Ask, inputId: Id): Promise<Result<InputRow, InputRefusal>> {
  const input = await inputById(ask.tx, inputId);
  if (!input) return notThere();
  const own = takePart.may(ask.who) && input.person_id !== null && input.person_id === ask.who.personId;
  const refused = own ? null : mayNotWrite(ask.who);
  if (refused) return no(refused);
  if (input.state === 'given' || input.state === 'declined') return no({ kind: 'answered-already' });
  const plan = (await planById(ask.tx, input.plan_id)) ?? notThere();
  const version = (await versionsOf(ask.tx, [plan.id])).find(({ id }) => id === input.version_id);
  return version?.state === 'draft' ? ok(input) : no({ kind: 'plan-is-not-a-draft' });
}

type Answered = Partial<Pick<InputRow, 'state' | 'way' | 'language' | 'words' | 'reason' | 'tried_again_on'>>;

async function answer(ask: Ask, input: InputRow, said: Answered): Promise<void> {
  const { id, child_id: childId, plan_id: planId, part } = input;
  await ask.tx
    .updateTable('app.case_plan_input')
    .set({ ...said, answered_on: ask.today.toString(), written_by: ask.who.userId })
    .where('id', '=', id)
    .execute();
  if (part === 'caregiver') await settleTasks(ask, { childId, kind: 'case_plan_input', sourceId: id });
  await recordFact(ask, PlanInputGiven, [childId], { planId, childId, inputId: id, part });
}
