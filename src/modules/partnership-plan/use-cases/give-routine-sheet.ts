import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { gatherSheet } from '../gather-sheet.ts';
import { livePlanOf, planIsOpen } from '../live-plan.ts';
import { limitsOn, parentsOf } from '../store/plans.ts';
import { recordStep } from './record-step.ts';

export type GiveRoutineSheet = { readonly childId: Id; readonly personId: Id };
export type GiveRoutineSheetRefusal =
  | Invalid
  | { readonly kind: 'not-your-side' }
  | { readonly kind: 'parent-without-account' }
  | { readonly kind: 'page-is-empty' };

/** The step of the way home that the sheet answers. */
const STEP = 'home_routines';

/**
 * Gives a parent the routine sheet before the child comes home, theirs to keep in both languages, and marks the step done
 * (S3-40). First names only; words that would tell the home are named, each at its part of the page. A parent whom an
 * order keeps from everything is given nothing. Throws NotThere when the plan is not the asker's to see.
 */
export async function giveRoutineSheet(
  ask: Ask,
  { childId, personId }: GiveRoutineSheet,
): Promise<Result<{ paperId: Id }, GiveRoutineSheetRefusal>> {
  await planIsOpen(ask, childId);
  if (ask.who.kind !== 'staff') return no({ kind: 'not-your-side' });
  const parent = (await parentsOf(ask.tx, childId)).find(one => one.personId === personId);
  const limits = await limitsOn(ask.tx, childId, ask.today.toString());
  if (!parent || limits.get(personId) === 'everything') return no(invalid({ at: 'personId', code: 'not-a-parent' }));
  if (!parent.userId) return no({ kind: 'parent-without-account' });
  const { papers, problems, isEmpty } = await gatherSheet(ask, childId);
  if (isEmpty) return no({ kind: 'page-is-empty' });
  if (problems.length > 0) return no(invalid(...problems));

  const paperId = newId();
  await sql`select app_definer.give_family_paper(${paperId}, ${parent.userId}, ${childId}, 'routine_sheet',
    ${JSON.stringify(papers.en)}::jsonb, ${JSON.stringify(papers.es)}::jsonb)`.execute(ask.tx);
  const plan = await livePlanOf(ask.tx, childId);
  if (plan) {
    const given = await recordStep(ask, { agreementId: plan.id, step: STEP, state: 'done', note: null });
    if (!given.ok && given.refusal.kind !== 'invalid')
      throw new Error(`The step was not marked: ${given.refusal.kind}`);
  }
  return ok({ paperId });
}
