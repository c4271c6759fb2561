import type { Id } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import {
  type AnswerQuestion,
  type AnswerRefusal,
  answerQuestion,
  findQuestion,
  signersOf,
} from '#modules/agreements/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { planById } from '../live-plan.ts';
import { problemsThatTellTheHome } from '../tell-home.ts';

/** Where to go on: a change that was taken, wholly or in part, is for staff to write into the plan. */
export type Answered = { readonly planId: Id; readonly childId: Id; readonly editNext: boolean };

/**
 * Answers a question or a proposed change about a plan, always with words that say why (S3-09). The text does not change
 * by itself: whoever takes a proposal edits the plan next, and where it is signed that starts it again. An answer to the
 * family is kept free of what tells the home. Throws NotThere when the question is not about a plan the asker may see.
 */
export async function answerProposal(ask: Ask, input: AnswerQuestion): Promise<Result<Answered, AnswerRefusal>> {
  const question = await findQuestion(ask.tx, input.questionId);
  const plan = question && (await planById(ask.tx, question.agreementId));
  if (!plan) return notThere();
  const asker = (await signersOf(ask.tx, plan.id)).find(({ id }) => id === question.signerId);
  if (asker?.side === 'family') {
    const problems = await problemsThatTellTheHome(ask.tx, plan.childId, [{ at: 'words', texts: [input.words] }]);
    if (problems.length > 0) return no(invalid(...problems));
  }
  const answered = await answerQuestion(ask, input);
  if (!answered.ok) return no(answered.refusal);
  return ok({
    planId: plan.id,
    childId: plan.childId,
    editNext: input.answer === 'taken' || input.answer === 'partly',
  });
}
