import type { Id } from '#kernel/ids.ts';
import { openQuestions, type QuestionRow } from '#modules/agreements/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { plansByIds } from './live-plan.ts';

/** A question or proposal about a child's plan that nobody has answered. */
export type PlanQuestion = QuestionRow & { readonly childId: Id };

/** What waits for an answer about plans, the oldest first, as far as the reader's policies reach. */
export async function openPlanQuestions(tx: Tx): Promise<PlanQuestion[]> {
  const questions = await openQuestions(tx);
  const plans = await plansByIds(tx, [...new Set(questions.map(({ agreementId }) => agreementId))]);
  const children = new Map(plans.map(({ id, childId }) => [id, childId]));
  return questions.flatMap(question => {
    const childId = children.get(question.agreementId);
    return childId ? [{ ...question, childId }] : [];
  });
}
