import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { askException } from '#modules/clocks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { TerminationDecided } from '../../facts.ts';
import { lockGoals } from '../../goals/store.ts';
import { openFollowUp } from '../../owners.ts';
import { decidingTermination } from '../../policy.ts';
import { permanencySetting } from '../../setting.ts';
import type { DecideTermination, DecideTerminationRefusal } from '../contract.ts';
import { decisionsOf, insertDecision } from '../store.ts';
import { type Threshold, thresholdsOf } from '../threshold.ts';

/** An exception is looked at again within half a year, as every review of the law is (42 USC 675(5)(B)). */
const LOOKED_AT_WITHIN = { months: 6 };

/**
 * Decides whether to ask a court for an end of parental rights: to file by a day, or an exception with its ground, its reason
 * and the day it is looked at again (42 USC 675(5)(E), S2-61). An exception is also documented with the due date it
 * is for, where somebody else approves it. Throws NotThere when the child's permanency is not the asker's to see.
 */
export async function decideTermination(
  ask: Ask,
  input: DecideTermination,
): Promise<Result<{ id: Id }, DecideTerminationRefusal>> {
  const { tx, who, now } = ask;
  const { childId, decision, nextOn } = input;
  const today = ask.today.toString();
  const { worker } = await permanencySetting(ask, childId);
  if (!decidingTermination.may(who)) return no({ kind: 'not-allowed' });
  await lockGoals(tx, childId);
  if ((await decisionsOf(tx, childId)).some(one => one.decided_on === today)) return no({ kind: 'decided-today' });
  const problems = problemsOf(input, ask.today);
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  const threshold = (await thresholdsOf(tx, [childId])).get(childId);
  const writing = { id, agencyId: who.agencyId, by: who.userId, at: now, on: today };
  await insertDecision(tx, writing, input, threshold?.dueOn ?? null);
  await documentException(ask, input, threshold);
  const detail = ask.say('permanency', `termination.task.${decision}`);
  await openFollowUp(ask, { childId, sourceId: id, detail, dueOn: nextOn, userId: worker ?? who.userId });
  await recordFact(ask, TerminationDecided, [childId], { childId, decisionId: id, decision, nextOn });
  return ok({ id });
}

function problemsOf({ decision, ground, reason, nextOn }: DecideTermination, today: Temporal.PlainDate): Problem[] {
  const problems: Problem[] = [];
  if (reason.trim() === '') problems.push({ at: 'reason', code: 'required' });
  if (decision === 'exception' && ground === null) problems.push({ at: 'ground', code: 'exception-needs-ground' });
  if (decision === 'file' && ground !== null) problems.push({ at: 'ground', code: 'only-exceptions-have-grounds' });
  if (nextOn <= today.toString()) problems.push({ at: 'nextOn', code: 'date-too-early' });
  else if (decision === 'exception' && nextOn > today.add(LOOKED_AT_WITHIN).toString())
    problems.push({ at: 'nextOn', code: 'look-again-within-half-a-year' });
  return problems;
}

/** The due date's own exception, where a rule allows one of this ground; asked already is good as well. */
async function documentException(ask: Ask, input: DecideTermination, threshold?: Threshold): Promise<void> {
  const { childId, ground, reason } = input;
  if (ground === null || !threshold) return;
  await askException(ask, {
    childId,
    obligationId: threshold.obligationId,
    ground,
    reason: reason.trim(),
    documentId: null,
  });
}
