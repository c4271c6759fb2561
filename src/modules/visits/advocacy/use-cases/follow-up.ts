import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { FollowUp } from '../contract.ts';
import { advocacyById, askSupervisorAbout, insertStep } from '../store.ts';

export type FollowUpRefusal = { readonly kind: 'answered-already' | 'escalated-already' } | Invalid;

/**
 * Asks again, or takes a request without an answer to the supervisor, who gets a task. It goes there once: by a worker, or
 * by the night after its day. Throws NotThere when it is not this child's or not the asker's to see.
 */
export async function followUp(ask: Ask, step: FollowUp): Promise<Result<void, FollowUpRefusal>> {
  const { tx, who, now, today } = ask;
  const asked = (await advocacyById(tx, step.childId, step.advocacyId, true)) ?? notThere();
  if (asked.answered_on !== null) return no({ kind: 'answered-already' });
  if (step.kind === 'escalated' && asked.escalated_on !== null) return no({ kind: 'escalated-already' });
  if (step.takenOn > today.toString()) return no(invalid({ at: 'takenOn', code: 'in-the-future' }));
  if (step.takenOn < asked.asked_on) return no(invalid({ at: 'takenOn', code: 'before-it-was-asked' }));

  await insertStep(tx, { agencyId: who.agencyId, userId: who.userId, now }, step);
  if (step.kind === 'escalated') await askSupervisorAbout(tx, step.advocacyId);
  return ok(undefined);
}
