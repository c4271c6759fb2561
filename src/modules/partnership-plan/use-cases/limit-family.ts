import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { HIDES, type Hides } from '../contract.ts';
import { FamilyLimitChanged } from '../facts.ts';
import { followLimits } from '../follow-limits.ts';
import { planIsOpen } from '../live-plan.ts';
import { dayAhead } from '../rules/said-words.ts';
import { limitsOf } from '../store/family.ts';
import { parentsOf } from '../store/plans.ts';

export type LimitFamily = {
  readonly childId: Id;
  readonly personId: Id;
  readonly hides: Hides;
  /** Which order, of which day, in the words of whoever read it. */
  readonly orderWords: string;
  /** ISO day from which it holds, today or earlier. */
  readonly from: string;
  /** Last ISO day it holds, when the order names one. */
  readonly lastDay?: string | null;
};
export type LimitFamilyRefusal = Invalid | { readonly kind: 'not-your-side' };

/** The named constraint behind the refusal, for submits that meet it at the same moment as somebody else. */
export const limitConstraint = {
  family_limit__one_at_a_time: invalid({ at: 'from', code: 'limited-already' }),
};

/**
 * Follows an order that keeps a parent from a child's plan, or from what tells home and contact. Who signs and who reads
 * follows at once: with `everything` the parent's name leaves the plan and with it their access (S3-04, S3-03). What they
 * signed before stays theirs. Throws NotThere when the plan is not the asker's to see.
 */
export async function limitFamily(ask: Ask, input: LimitFamily): Promise<Result<{ id: Id }, LimitFamilyRefusal>> {
  const { tx, who, today } = ask;
  const { childId, personId, hides, from, lastDay = null } = input;
  await planIsOpen(ask, childId);
  if (who.kind !== 'staff') return no({ kind: 'not-your-side' });
  const problems: Problem[] = dayAhead('from', from, today);
  const parents = await parentsOf(tx, childId);
  if (!parents.some(parent => parent.personId === personId)) problems.push({ at: 'personId', code: 'not-a-parent' });
  if (!HIDES.includes(hides)) problems.push({ at: 'hides', code: 'not-one-of' });
  if (input.orderWords.trim() === '') problems.push({ at: 'orderWords', code: 'required' });
  if (lastDay && lastDay < from) problems.push({ at: 'lastDay', code: 'ends-before-it-begins' });
  const to = lastDay ? Temporal.PlainDate.from(lastDay).add({ days: 1 }).toString() : null;
  const meets = (await limitsOf(tx, childId)).some(
    limit => limit.personId === personId && (limit.to === null || limit.to > from) && (to === null || limit.from < to),
  );
  if (meets) problems.push({ at: 'from', code: 'limited-already' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await tx
    .insertInto('app.family_limit')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: childId,
      person_id: personId,
      hides,
      order_words: input.orderWords.trim(),
      during: writeRange({ from, to }),
      entered_by: who.userId,
      entered_at: ask.now,
    })
    .execute();
  await followLimits(ask, childId);
  await recordFact(ask, FamilyLimitChanged, [childId], { limitId: id, childId, personId });
  return ok({ id });
}
