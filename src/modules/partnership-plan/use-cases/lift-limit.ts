import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { giveReason } from '#platform/record/give-reason.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { FamilyLimitChanged } from '../facts.ts';
import { followLimits } from '../follow-limits.ts';
import { dayAhead } from '../rules/said-words.ts';
import { limitById } from '../store/family.ts';

export type LiftLimit = {
  readonly limitId: Id;
  /** First ISO day on which it no longer holds, today or earlier. */
  readonly from: string;
  readonly why: string;
};
export type LiftLimitRefusal = Invalid | { readonly kind: 'limit-is-over' };

/**
 * The order no longer holds: who signs and who reads follows at once. One that never held a whole day is taken out, and
 * history keeps it. Throws NotThere when the limit is not the asker's to see.
 */
export async function liftLimit(
  ask: Ask,
  { limitId, from, why }: LiftLimit,
): Promise<Result<{ childId: Id }, LiftLimitRefusal>> {
  const { tx, today } = ask;
  if (ask.who.kind !== 'staff') return notThere();
  const limit = await limitById(tx, limitId);
  if (!limit) return notThere();
  if (limit.to !== null && limit.to <= today.toString()) return no({ kind: 'limit-is-over' });
  const problems = dayAhead('from', from, today);
  if (why.trim() === '') problems.push({ at: 'why', code: 'required' });
  if (problems.length > 0) return no(invalid(...problems));

  await giveReason(ask, why.trim());
  if (from <= limit.from) await tx.deleteFrom('app.family_limit').where('id', '=', limitId).execute();
  else
    await tx
      .updateTable('app.family_limit')
      .set({ during: writeRange({ from: limit.from, to: from }) })
      .where('id', '=', limitId)
      .execute();
  const { childId, personId } = limit;
  await followLimits(ask, childId);
  await recordFact(ask, FamilyLimitChanged, [childId], { limitId, childId, personId });
  return ok({ childId });
}
