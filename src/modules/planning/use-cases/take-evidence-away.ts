import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotWrite, type NotAllowed } from '../policy.ts';
import { evidenceById } from '../store/ratings.ts';

export type TakeAwayRefusal = NotAllowed | Invalid | { readonly kind: 'taken-away-already' };

/** Takes evidence away from a rating: a line stays that says who did, when and why (S2-105). Throws NotThere. */
export async function takeEvidenceAway(
  ask: Ask,
  { evidenceId, why }: { readonly evidenceId: Id; readonly why: string },
): Promise<Result<null, TakeAwayRefusal>> {
  const evidence = await evidenceById(ask.tx, evidenceId);
  if (!evidence) return notThere();
  const refused = mayNotWrite(ask.who);
  if (refused) return no(refused);
  if (evidence.taken_on !== null) return no({ kind: 'taken-away-already' });
  if (why.trim() === '') return no(invalid({ at: 'why', code: 'required' }));
  await ask.tx
    .updateTable('app.case_plan_evidence')
    .set({ taken_on: ask.today.toString(), taken_by: ask.who.userId, taken_why: why.trim() })
    .where('id', '=', evidence.id)
    .execute();
  return ok(null);
}
