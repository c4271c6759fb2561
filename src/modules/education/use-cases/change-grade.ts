import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { Grade, Plan } from '../contract.ts';
import { GradeChanged } from '../facts.ts';
import { opensSchoolOf, schoolOf } from '../store.ts';

/** `enrollmentId` is the stay at a school that the writer had before their eyes. */
export type ChangeGrade = {
  readonly childId: Id;
  readonly enrollmentId: Id;
  readonly grade: Grade | null;
  readonly plan: Plan | null;
};
export type ChangeGradeRefusal = { readonly kind: 'not-in-school' } | { readonly kind: 'changed-meanwhile' };

/** Changes grade and plan at the present school. Throws NotThere when the child's schooling is not the asker's to see. */
export async function changeGrade(
  ask: Ask,
  { childId, enrollmentId, grade, plan }: ChangeGrade,
): Promise<Result<{ childId: Id }, ChangeGradeRefusal>> {
  if (!(await opensSchoolOf(ask.tx, childId))) return notThere();
  const now = await schoolOf(ask.tx, childId, ask.today.toString());
  if (!now) return no({ kind: 'not-in-school' });
  if (now.id !== enrollmentId) return no({ kind: 'changed-meanwhile' });

  await ask.tx.updateTable('app.enrollment').set({ grade, plan }).where('id', '=', enrollmentId).execute();
  await recordFact(ask, GradeChanged, [childId], { enrollmentId, childId });
  return ok({ childId });
}
