import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { documentsOf } from '#modules/documents/index.ts';
import { packsInForce } from '#modules/rulebook/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { AskException } from '../contract.ts';
import { ExceptionAsked } from '../facts.ts';
import { rulesOf } from '../rules-of-packs.ts';
import { exceptionsOf, insertException } from '../store/exceptions.ts';
import { obligationOf } from '../store/obligations.ts';

export type AskExceptionRefusal = { readonly kind: 'not-open' | 'no-exceptions' | 'asked-already' } | Invalid;

const OVER: readonly string[] = ['met', 'met-late', 'withdrawn'];

/**
 * Documents why something due need not be done for a while, and asks for approval. Throws NotThere when the duty is not the
 * asker's to know.
 */
export async function askException(ask: Ask, input: AskException): Promise<Result<{ id: Id }, AskExceptionRefusal>> {
  const { tx, who, now } = ask;
  const { childId, ground, reason, documentId } = input;
  const duty = (await obligationOf(tx, childId, input.obligationId)) ?? notThere();

  if (OVER.includes(duty.state)) return no({ kind: 'not-open' });
  const [packs, exceptions, documents] = await Promise.all([
    packsInForce(tx, who.agencyId, now),
    exceptionsOf(tx, childId),
    documentId === null ? [] : documentsOf(tx, childId),
  ]);
  const allowed = rulesOf(packs, ask.today.toString()).byId.get(duty.rule)?.rule.exceptions ?? [];
  if (allowed.length === 0) return no({ kind: 'no-exceptions' });
  if (exceptions.some(one => one.duty_key === duty.key && one.decision === null)) return no({ kind: 'asked-already' });

  const problems = [
    ...(allowed.some(({ key }) => key === ground) ? [] : [{ at: 'ground', code: 'not-one-of' }]),
    ...(documentId === null || documents.some(({ id }) => id === documentId)
      ? []
      : [{ at: 'document', code: 'not-one-of' }]),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await insertException(tx, {
    id,
    agency_id: who.agencyId,
    child_id: childId,
    duty_key: duty.key,
    rule: duty.rule,
    ground,
    reason,
    document_id: documentId,
    asked_by: who.userId,
    asked_at: now,
  });
  await recordFact(ask, ExceptionAsked, [childId], { exceptionId: id, childId, rule: duty.rule, ground });
  return ok({ id });
}
