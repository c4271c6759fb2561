import type { Id } from '#kernel/ids.ts';
import { endAgreement, moveDueDay, supersedeAgreement } from '#modules/agreements/index.ts';
import { PlacementBegan, PlacementCorrected, PlacementEnded } from '#modules/placement/index.ts';
import { dropTasksOfKind } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type Hearer, whenHeard } from '#platform/record/record-fact.ts';
import { askForSignatures, dayOf, openPlan } from '../open-plan.ts';
import { planNeed } from '../plan-need.ts';
import { planOf } from '../plan-of.ts';
import { type PlacementNow, placementNow } from '../store/plans.ts';

/** Why a plan ends for itself, by code: the words are the room's `ended`. */
type EndWhy = 'left_care' | 'trial_home_visit' | 'no_plan_here';

/** The plan goes with the placement: another home's plan takes its place, and where none is asked for it ends. */
async function closePlan(ask: Ask, childId: Id): Promise<void> {
  const { live } = await planOf(ask.tx, childId);
  if (!live) return;
  const next = await placementNow(ask.tx, childId);
  if (next?.homeId && (await planNeed(ask.tx, next.setting))) await supersedeAgreement(ask, live.id);
  else await endAgreement(ask, { agreementId: live.id, why: whyEnded(next) });
}

function whyEnded(next: PlacementNow | undefined): EndWhy {
  if (!next) return 'left_care';
  return next.setting === 'trial_home_visit' ? 'trial_home_visit' : 'no_plan_here';
}

/** The day of placement was written down wrongly: the plan and the task for it go with the right one. */
async function followCorrection(ask: Ask, childId: Id, placementId: Id, at: string): Promise<void> {
  const { live } = await planOf(ask.tx, childId);
  const dueOn = dayOf(ask, at);
  if (live?.sourceId !== placementId || live.dueOn === dueOn) return;
  await moveDueDay(ask, live.id, dueOn);
  // A plan in force has no task for its first day any more; one that was changed since then has a day of its own.
  if (live.state === 'in_force' || live.state === 'void') return;
  await dropTasksOfKind(ask, { childId, kind: 'plan_to_sign', except: [], why: 'The day of the move was corrected.' });
  await askForSignatures(ask, { childId, agreementId: live.id, dueOn });
}

/** Every move opens a plan in its own transaction, and closes the one of the home before. */
export const openPlans: readonly Hearer[] = [
  whenHeard(PlacementEnded, 'close-plan', (ask, { body }) => closePlan(ask, body.childId)),
  whenHeard(PlacementBegan, 'open-plan', async (ask, { body }) => {
    await openPlan(ask, body);
  }),
  whenHeard(PlacementCorrected, 'follow-correction', (ask, { body }) =>
    followCorrection(ask, body.childId, body.placementId, body.at),
  ),
];
