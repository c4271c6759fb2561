import { newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { PassGate, PassGateRefusal } from '../contract.ts';
import { PhaseEntered } from '../facts.ts';
import { mayNotKeep } from '../policy.ts';
import { gateTo } from '../rules/gate.ts';
import { planById, stepsOf } from '../store/plans.ts';

/**
 * Leads a plan into its next phase: the gate names what is missing, and is passed all the same with a reason that is kept
 * with what was missing (S1-08). Back to an earlier phase goes with a reason too. Throws NotThere.
 */
export async function passGate(
  ask: Ask,
  { planId, to, on, ...input }: PassGate,
): Promise<Result<null, PassGateRefusal>> {
  const { tx, who, today } = ask;
  const plan = await planById(tx, planId);
  if (!plan) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  if (on > today.toString()) return no(invalid({ at: 'on', code: 'in-the-future' }));
  if (on <= plan.since) return no(invalid({ at: 'on', code: 'before-the-phase-began' }));
  const steps = (await stepsOf(tx, [planId])).map(step => ({ ...step, done: step.done_on !== null }));
  const reason = input.reason?.trim() || null;
  const gate = gateTo(to, plan.phase, steps, reason);
  if ('kind' in gate) return no(gate);

  const missing = [...gate.missing];
  await tx
    .updateTable('app.phase_stay')
    .set({ during: writeRange({ from: plan.since, to: on }) })
    .where('plan_id', '=', planId)
    .where('during', '=', writeRange({ from: plan.since }))
    .execute();
  await tx
    .insertInto('app.phase_stay')
    .values({
      id: newId(),
      agency_id: who.agencyId,
      plan_id: planId,
      phase: to,
      during: writeRange({ from: on }),
      entered_by: who.userId,
      missing,
      reason,
    })
    .execute();
  const { community_id: communityId, organization_id: organizationId } = plan;
  const about = communityId ?? organizationId ?? notThere();
  await recordFact(ask, PhaseEntered, [about], { planId, communityId, from: plan.phase, to, missing });
  return ok(null);
}
