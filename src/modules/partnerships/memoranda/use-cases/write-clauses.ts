import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { takeBack, voidAgreement } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AgreementRefusal, WriteClauses } from '../contract.ts';
import { findAgreement, mayNotAgree } from '../find-agreement.ts';
import { clauseKinds, presentClauses } from '../store/clauses.ts';
import { isWritten } from '../ways.ts';
import { writeDraft } from '../write-draft.ts';

/**
 * Writes the next version of the text. What is out for signature is taken back by it; where somebody has signed already the
 * signatures are set aside with the note as the reason, and everybody is asked again. Once in force, an amendment changes it.
 */
export async function writeClauses(
  ask: Ask,
  input: WriteClauses,
): Promise<Result<{ number: number }, AgreementRefusal>> {
  const refused = mayNotAgree(ask);
  if (refused) return no(refused);
  const { id, state } = await findAgreement(ask, input.agreementId);
  if (!isWritten(state)) return no({ kind: 'state-forbids', state });

  const { tx } = ask;
  const note = input.note?.trim() || null;
  const known = new Set((await clauseKinds(tx)).map(kind => kind.code));
  const problems: Problem[] = input.clauses.flatMap(({ clause, en, es }): Problem[] => {
    if (!known.has(clause)) return [{ at: clause, code: 'not-one-of' }];
    if ((en.trim() === '') === (es.trim() === '')) return [];
    return [
      en.trim() === ''
        ? { at: `en-${clause}`, code: 'in-both-languages' }
        : { at: `es-${clause}`, code: 'in-both-languages' },
    ];
  });
  if (state === 'partly_signed' && note === null) problems.push({ at: 'note', code: 'say-why-signatures-fall' });
  if (problems.length > 0) return no(invalid(...problems));

  const said = new Map(input.clauses.map(each => [each.clause, each]));
  const before = (await presentClauses(tx, id)).map(({ clause, en, es }) => ({ clause, en, es }));
  const text = [
    ...before.map(each => said.get(each.clause) ?? each),
    ...input.clauses.filter(each => !before.some(one => one.clause === each.clause)),
  ].filter(each => each.en.trim() !== '');

  if (state === 'partly_signed') {
    const voided = await voidAgreement(ask, { agreementId: id, why: note ?? '' });
    if (!voided.ok)
      return voided.refusal.kind === 'agreement-not-there' ? no({ kind: 'state-forbids', state }) : no(voided.refusal);
  } else if (state === 'ready' || state === 'declined') {
    const back = await takeBack(ask, id);
    if (!back.ok) return no({ kind: 'state-forbids', state });
  }
  return ok({ number: await writeDraft(ask, id, text, note) });
}
