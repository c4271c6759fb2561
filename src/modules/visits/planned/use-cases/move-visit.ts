import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { dayProblems } from '../rules/day-problems.ts';
import { movePlan, plansWith, planToChange } from '../store.ts';

export type MoveVisit = {
  readonly planId: Id;
  /** ISO day, and an ISO moment on it where one was arranged. */
  readonly plannedOn: string;
  readonly startsAt: string | null;
};

/** Moves a planned visit to another day or moment. Throws NotThere when it is made, dropped, or not the asker's to see. */
export async function moveVisit(ask: Ask, { planId, plannedOn, startsAt }: MoveVisit): Promise<Result<void, Invalid>> {
  const plan = (await planToChange(ask.tx, planId)) ?? notThere();
  const problems = dayProblems('movedTo', plannedOn, ask.today);
  const around = await plansWith(ask.tx, [plan.child_id]);
  const own = around.find(({ id }) => id === plan.id);
  if (around.some(each => each.id !== plan.id && each.kind === own?.kind && each.planned_on === plannedOn))
    problems.push({ at: 'movedTo', code: 'planned-already' });
  if (problems.length > 0) return no(invalid(...problems));

  await movePlan(ask.tx, plan.id, plannedOn, startsAt);
  return ok(undefined);
}
