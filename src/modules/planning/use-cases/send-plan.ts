import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { askSupervisor } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { PlanSent } from '../facts.ts';
import { lacksOf, loadRecord } from '../load-record.ts';
import { type NotAtWork, planAtWork } from '../plan-at-work.ts';

/** Days a supervisor has until the task is due. */
const DAYS_TO_APPROVE = 5;

/**
 * Sends the draft to the supervisor, who gets a task. Everything that keeps it from being approved is named at once, and
 * nothing is sent then. Throws NotThere.
 */
export async function sendPlan(
  ask: Ask,
  { planId }: { readonly planId: Id },
): Promise<Result<{ number: number }, NotAtWork | Invalid>> {
  const found = await planAtWork(ask, planId);
  if (!found.ok) return found;
  const { plan, version } = found.value;
  const lacks = await lacksOf(ask, await loadRecord(ask, plan));
  if (lacks.length > 0) return no(invalid(...lacks));

  await ask.tx
    .updateTable('app.case_plan_version')
    .set({ state: 'sent', sent_at: ask.now, sent_by: ask.who.userId })
    .where('id', '=', version.id)
    .execute();
  await askSupervisor(ask, {
    childId: plan.child_id,
    kind: 'case_plan_approve',
    dueOn: ask.today.add({ days: DAYS_TO_APPROVE }).toString(),
    sourceId: version.id,
  });
  const { child_id: childId } = plan;
  await recordFact(ask, PlanSent, [childId], { planId: plan.id, childId, number: version.number });
  return ok({ number: version.number });
}
