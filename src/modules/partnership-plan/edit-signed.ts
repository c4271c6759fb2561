import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { takeBack } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { LivePlan } from './live-plan.ts';
import { startAgain } from './use-cases/start-again.ts';

/** With an edit of what is signed: the writer knows that the signatures become void and everybody is asked again. */
export type EditSigned = {
  /** Staff only; what each person saw is kept. */
  readonly startAgain?: boolean;
  /** The reason the signers will read; a plain one stands there when it is left out. */
  readonly why?: string;
};

/** What is promised was signed. `mayStartAgain`: the asker may void the signatures and ask everybody again. */
export type SignedAlready = { readonly kind: 'signed-already'; readonly mayStartAgain: boolean };

/** `prepareAgain`: a text was out to be signed and is so no longer, because of this edit. */
export type Edited = { readonly prepareAgain: boolean };

/**
 * Called before words that are signed change. A text that is out and that nobody has signed is taken back, so that nobody
 * signs old words: the plan is prepared once more. With signatures the edit is refused unless the writer says, knowing
 * it, that everybody signs again. Only staff can say so; a caregiver proposes.
 */
export async function editSigned(
  ask: Ask,
  plan: LivePlan,
  edit: EditSigned,
): Promise<Result<Edited, SignedAlready | Invalid>> {
  const back = await takeBack(ask, plan.id);
  if (back.ok) return ok({ prepareAgain: back.value.takenBack });
  if (back.refusal.kind === 'agreement-not-there') throw new Error('A plan that is edited was not there');
  const mayStartAgain = ask.who.kind === 'staff';
  if (!edit.startAgain || !mayStartAgain) return no({ kind: 'signed-already', mayStartAgain });
  const why = edit.why ?? ask.say('partnership-plan', 'life.editedAfterSigning');
  if (why.trim() === '') return no(invalid({ at: 'why', code: 'required' }));
  const begun = await startAgain(ask, { agreementId: plan.id, why });
  if (!begun.ok && begun.refusal.kind === 'invalid') return no(begun.refusal);
  if (!begun.ok) throw new Error(`A signed plan could not be started again: ${begun.refusal.kind}`);
  return ok({ prepareAgain: true });
}
