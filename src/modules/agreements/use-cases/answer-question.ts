import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { AnswerQuestion, NotThereRefusal } from '../contract.ts';
import { AgreementAnswered } from '../facts.ts';
import { aboutOf } from '../move-agreement.ts';
import { agreementOf } from '../store/agreements.ts';
import { findQuestion } from '../store/signers.ts';

export type AnswerRefusal =
  | NotThereRefusal
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'answered-already' }
  | Invalid;

/**
 * Answers a signer. A question is answered; a proposed change is taken, taken in part, or not taken, always with words
 * that say why (S3-09). Taking a change does not change the text: whoever makes the next version does.
 */
export async function answerQuestion(ask: Ask, input: AnswerQuestion): Promise<Result<void, AnswerRefusal>> {
  const { tx, who, now } = ask;
  if (who.kind !== 'staff') return no({ kind: 'not-allowed' });
  const question = await findQuestion(tx, input.questionId);
  const agreement = question && (await agreementOf(tx, question.agreementId));
  if (!question || !agreement) return no({ kind: 'agreement-not-there' });
  if (question.answeredAt !== null) return no({ kind: 'answered-already' });

  const words = input.words.trim();
  const problems: Problem[] = [];
  if ((question.kind === 'question') !== (input.answer === 'answered'))
    problems.push({ at: 'answer', code: 'not-an-answer-to-this' });
  if (words === '') problems.push({ at: 'words', code: 'required' });
  if (problems.length > 0) return no(invalid(...problems));

  await tx
    .updateTable('app.agreement_question')
    .set({ answer: input.answer, answer_words: words, answered_at: now, answered_by: who.userId })
    .where('id', '=', question.id)
    .execute();
  await recordFact(ask, AgreementAnswered, [agreement.subjectId], {
    ...aboutOf(agreement),
    signerId: question.signerId,
    questionId: question.id,
    answer: input.answer,
  });
  return ok(undefined);
}
