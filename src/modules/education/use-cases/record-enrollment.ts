import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { Grade, Plan } from '../contract.ts';
import { EnrollmentBegan } from '../facts.ts';
import { bornOn, type Enrollment, enrollmentsOf, findSchool, opensSchoolOf } from '../store.ts';

export type RecordEnrollment = {
  readonly childId: Id;
  readonly schoolId: Id;
  /** First day there, ISO; null when it is not known. */
  readonly from: string | null;
  /** First day no longer there, ISO, for a stay that is over. */
  readonly to?: string | null;
  /** Null is not known. */
  readonly grade: Grade | null;
  readonly plan: Plan | null;
};

/** The named constraint behind the refusal, for submits that meet it at the same moment as somebody else. */
export const enrollmentConstraint = {
  enrollment__one_at_a_time: invalid({ at: 'from', code: 'in-another-school-then' }),
};

/** How far ahead a place at a school can be written down. */
const MOST_DAYS_AHEAD = 366;

/**
 * Records where a child goes to school from a day on; the school of that day ends with it. Throws NotThere when the
 * child's schooling is not the asker's to see.
 */
export async function recordEnrollment(ask: Ask, input: RecordEnrollment): Promise<Result<{ id: Id }, Invalid>> {
  const { tx, today } = ask;
  const { childId, schoolId, from, to = null } = input;
  if (!(await opensSchoolOf(tx, childId))) return notThere();

  const [school, others, born] = await Promise.all([
    findSchool(tx, schoolId),
    enrollmentsOf(tx, childId),
    bornOn(tx, childId),
  ]);
  const previous = others.find(({ during }) => during.to === null);
  const problems: Problem[] = [];
  if (!school) problems.push({ at: 'school', code: 'not-one-of' });
  if (from && born && from < born) problems.push({ at: 'from', code: 'before-birth' });
  if (from && from > today.add({ days: MOST_DAYS_AHEAD }).toString())
    problems.push({ at: 'from', code: 'too-far-ahead' });
  if (to && from && to <= from) problems.push({ at: 'to', code: 'ends-before-it-begins' });
  if (meetsAnother(others, from ?? '', to)) problems.push({ at: 'from', code: 'in-another-school-then' });
  if (problems.length > 0) return no(invalid(...problems));

  const ends = previous && from && previous.during.from < from ? previous : undefined;
  if (ends)
    await tx
      .updateTable('app.enrollment')
      .set({ during: writeRange({ from: ends.during.from, to: from }) })
      .where('id', '=', ends.id)
      .execute();
  const id = newId();
  await tx
    .insertInto('app.enrollment')
    .values({
      id,
      agency_id: ask.who.agencyId,
      office_id: null,
      child_id: childId,
      school_id: schoolId,
      grade: input.grade,
      plan: input.plan,
      during: writeRange({ from: from ?? '', to }),
    })
    .execute();
  await recordFact(ask, EnrollmentBegan, [childId], {
    enrollmentId: id,
    childId,
    schoolId,
    from: from ?? today.toString(),
    previousId: ends?.id ?? null,
  });
  return ok({ id });
}

/** Would the child be in two schools? A stay that goes on is ended by the new one when it began before it. */
const meetsAnother = (others: readonly Enrollment[], from: string, to: string | null): boolean =>
  others.some(({ during }) =>
    during.to === null
      ? during.from >= from && (to === null || during.from < to)
      : from < during.to && (to === null || during.from < to),
  );
