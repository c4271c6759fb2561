import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { planIsOpen, sideOf } from '../live-plan.ts';
import { dayAhead, wordProblems } from '../rules/said-words.ts';
import { isNormalcyKind } from '../store/normalcy.ts';

export type RecordNormalcy = {
  readonly childId: Id;
  /** A code of the list of ordinary activities. */
  readonly kind: string;
  readonly words: string;
  readonly language: string;
  /** ISO day of the activity; it may be over. */
  readonly happensOn: string;
  /** ISO day of the decision, today or earlier. */
  readonly decidedOn: string;
  readonly costCents: number | null;
  /** When somebody waited for an approval nobody has to give: how many days. */
  readonly waitedDays: number | null;
  /** Staff writes down what a caregiver told them: whose decision it was. Caregivers decide for themselves. */
  readonly decidedBy?: Id;
};
export type RecordNormalcyRefusal = Invalid | { readonly kind: 'not-a-caregiver' };

const MOST_DAYS_AHEAD = 366;
const MOST_CENTS = 1_000_000;
const MOST_DAYS_WAITED = 365;

/**
 * A caregiver decides about an ordinary activity as a careful parent would; no approval is asked (42 U.S.C. 675(10),
 * S3-14). Days that were spent waiting for one are counted as a barrier (S3-28). Throws NotThere when the plan is not the
 * asker's to see.
 */
export async function recordNormalcy(
  ask: Ask,
  input: RecordNormalcy,
): Promise<Result<{ id: Id }, RecordNormalcyRefusal>> {
  const { tx, who, today } = ask;
  const { childId, kind, words, language, happensOn, decidedOn, costCents, waitedDays } = input;
  await planIsOpen(ask, childId);
  const decidedBy = sideOf(who) === 'caregiver' ? who.userId : input.decidedBy;
  if (!decidedBy || (decidedBy !== who.userId && !(await caresFor(ask, childId, decidedBy))))
    return no({ kind: 'not-a-caregiver' });

  const problems: Problem[] = [...wordProblems('words', words, language), ...dayAhead('decidedOn', decidedOn, today)];
  if (!(await isNormalcyKind(tx, kind))) problems.push({ at: 'kind', code: 'not-one-of' });
  if (happensOn > today.add({ days: MOST_DAYS_AHEAD }).toString())
    problems.push({ at: 'happensOn', code: 'too-far-ahead' });
  if (!isCount(costCents, MOST_CENTS)) problems.push({ at: 'costCents', code: 'not-an-amount' });
  if (!isCount(waitedDays, MOST_DAYS_WAITED)) problems.push({ at: 'waitedDays', code: 'not-a-number-of-days' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await tx
    .insertInto('app.normalcy_decision')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: childId,
      kind,
      words: words.trim(),
      language,
      happens_on: happensOn,
      decided_on: decidedOn,
      decided_by: decidedBy,
      cost_cents: costCents,
      waited_days: waitedDays,
      recorded_at: ask.now,
    })
    .execute();
  return ok({ id });
}

const isCount = (value: number | null, most: number): boolean =>
  value === null || (Number.isInteger(value) && value >= 0 && value <= most);

async function caresFor(ask: Ask, childId: Id, userId: Id): Promise<boolean> {
  if (ask.who.kind !== 'staff') return false;
  const { rows } = await sql<{ cares: boolean }>`
    select exists (select from app_definer.caregivers_now(${childId}) c where c.user_id = ${userId}) as cares`.execute(
    ask.tx,
  );
  return rows[0]?.cares ?? false;
}
