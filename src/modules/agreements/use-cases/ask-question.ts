import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { AskQuestion, NotThereRefusal, StateForbids } from '../contract.ts';
import { AgreementQuestionAsked } from '../facts.ts';
import { aboutOf } from '../move-agreement.ts';
import { speaksFor } from '../policy.ts';
import { isOver } from '../rules/steps.ts';
import { agreementOf } from '../store/agreements.ts';
import { findSigner } from '../store/signers.ts';

export type AskRefusal = NotThereRefusal | StateForbids | { readonly kind: 'not-your-signature' } | Invalid;

const LONGEST = 4_000;

/**
 * A signer asks a question or proposes a change, at any time while the agreement lives; staff may enter what was said by
 * telephone or on paper. Asking binds nobody and changes no state.
 */
export async function askQuestion(ask: Ask, input: AskQuestion): Promise<Result<{ questionId: Id }, AskRefusal>> {
  const { tx, who, now } = ask;
  const signer = await findSigner(tx, input.signerId);
  const agreement = signer && (await agreementOf(tx, signer.agreementId));
  if (!signer || !agreement) return no({ kind: 'agreement-not-there' });
  if (!speaksFor(who, signer)) return no({ kind: 'not-your-signature' });
  if (isOver(agreement.state)) return no({ kind: 'state-forbids', state: agreement.state });

  const words = input.words.trim();
  if (words === '') return no(invalid({ at: 'words', code: 'required' }));
  if (words.length > LONGEST) return no(invalid({ at: 'words', code: 'too-long', fill: { max: LONGEST } }));

  const questionId = newId();
  await tx
    .insertInto('app.agreement_question')
    .values({
      id: questionId,
      agency_id: who.agencyId,
      office_id: null,
      subject_id: agreement.subjectId,
      agreement_id: agreement.id,
      signer_id: signer.id,
      kind: input.kind,
      about: input.about?.trim() || null,
      words,
      language: input.language,
      asked_at: now,
      answer: null,
      answer_words: null,
      answered_at: null,
      answered_by: null,
    })
    .execute();
  await recordFact(ask, AgreementQuestionAsked, [agreement.subjectId], {
    ...aboutOf(agreement),
    signerId: signer.id,
    questionId,
    asks: input.kind,
  });
  return ok({ questionId });
}
