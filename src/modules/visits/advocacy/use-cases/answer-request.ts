import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { settleTasks } from '#modules/tasks/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { AnswerTo } from '../contract.ts';
import { AdvocacyAnswered } from '../facts.ts';
import { advocacyById, keepAnswer } from '../store.ts';

export type AnswerRequestRefusal = { readonly kind: 'answered-already' } | Invalid;

/**
 * Writes down the answer to something that was asked for; the supervisor's task about it is done. Refused: answered
 * already, on a day that lies ahead or before it was asked, or refused without a word why. Throws NotThere when it is not
 * this child's or not the asker's to see.
 */
export async function answerRequest(ask: Ask, input: AnswerTo): Promise<Result<void, AnswerRequestRefusal>> {
  const { tx, who, now, today } = ask;
  const { childId, advocacyId, answeredOn, answer, words } = input;
  const asked = (await advocacyById(tx, childId, advocacyId, true)) ?? notThere();
  if (asked.answered_on !== null) return no({ kind: 'answered-already' });

  const problems: Problem[] = [];
  if (answeredOn > today.toString()) problems.push({ at: 'answeredOn', code: 'in-the-future' });
  else if (answeredOn < asked.asked_on) problems.push({ at: 'answeredOn', code: 'before-it-was-asked' });
  if (words === null && answer !== 'granted') problems.push({ at: 'answerWords', code: 'say-why' });
  if (problems.length > 0) return no(invalid(...problems));

  await keepAnswer(tx, { agencyId: who.agencyId, userId: who.userId, now }, input);
  await settleTasks(ask, { childId, kind: 'advocacy_unanswered', sourceId: advocacyId });
  await recordFact(ask, AdvocacyAnswered, [childId], { advocacyId, childId, answer });
  return ok(undefined);
}
