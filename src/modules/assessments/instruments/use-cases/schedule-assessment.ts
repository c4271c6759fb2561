import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotPlan, type NotAllowed } from '../../policy.ts';
import { assessorsOf } from '../assessors.ts';
import type { ScheduleAssessment } from '../contract.ts';
import { opensAssessmentsOf } from '../store/given.ts';
import { instruments } from '../store/instruments.ts';

/**
 * Sets a day by which a child is to be assessed, for somebody of the team or for whoever carries the case (S2-12, S2-31).
 * Throws NotThere when the child is not the asker's to see.
 */
export async function scheduleAssessment(
  ask: Ask,
  { childId, series, dueOn, userId }: ScheduleAssessment,
): Promise<Result<{ id: Id }, Invalid | NotAllowed>> {
  if (!(await opensAssessmentsOf(ask.tx, childId))) return notThere();
  const refused = mayNotPlan(ask.who);
  if (refused) return no(refused);

  const problems: Problem[] = [];
  if (!(await instruments(ask.tx)).some(each => each.series === series))
    problems.push({ at: 'series', code: 'not-one-of' });
  if (dueOn < ask.today.toString()) problems.push({ at: 'dueOn', code: 'day-has-passed' });
  if (userId && !(await assessorsOf(ask, childId)).some(({ id }) => id === userId))
    problems.push({ at: 'userId', code: 'not-on-the-team' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await ask.tx
    .insertInto('app.assessment_due')
    .values({
      id,
      agency_id: ask.who.agencyId,
      office_id: null,
      child_id: childId,
      series,
      occasion: 'by_hand',
      due_on: dueOn,
      user_id: userId,
      source_id: null,
      opened_at: ask.now,
      opened_by: ask.who.userId,
      done_by: null,
      dropped_at: null,
      dropped_why: null,
    })
    .execute();
  return ok({ id });
}
