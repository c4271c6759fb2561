import type { Id } from '#kernel/ids.ts';
import { openAgreement, supersedeAgreement } from '#modules/agreements/index.ts';
import { openTask } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { planNeed } from './plan-need.ts';
import { planOf } from './plan-of.ts';
import { planSigners } from './plan-signers.ts';
import { handedOver, insertSteps, placementNow, sittingOf, stepKinds, workerOf } from './store/plans.ts';

type Begun = { readonly childId: Id; readonly placementId: Id; readonly at: string; readonly moveId: Id | null };

/** The day of a moment in the agency's time zone, ISO. */
export const dayOf = (ask: Ask, moment: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(ask.who.timeZone).toPlainDate().toString();

/**
 * Opens the plan a placement asks for: a draft with everybody who signs, what the move's hand-over already answered, and
 * the worker's task for the day of placement. Once for a placement; where none is asked for, nothing. Answers with its id.
 */
export async function openPlan(ask: Ask, begun: Begun): Promise<Id | null> {
  const { tx } = ask;
  const { childId, placementId } = begun;
  const placement = await placementNow(tx, childId);
  if (placement?.id !== placementId || !placement.homeId) return null;
  const need = await planNeed(tx, placement.setting);
  if (!need) return null;

  const { live, earlier } = await planOf(tx, childId);
  const same = [live, ...earlier].find(plan => plan?.sourceId === placementId);
  if (same) return same.id;
  if (live) await supersedeAgreement(ask, live.id);

  const { trigger, signer } = need;
  const dueOn = dayOf(ask, begun.at);
  const agreementId = await openAgreement(ask, {
    kind: trigger.kind,
    template: trigger.template,
    pack: trigger.pack,
    childId,
    homeId: placement.homeId,
    sourceId: placementId,
    sittingId: begun.moveId ? await sittingOf(tx, begun.moveId) : null,
    dueOn,
    replacesId: live?.id ?? replacedBy(earlier)?.id ?? null,
    signers: await planSigners(ask, { childId, homeId: placement.homeId, pack: trigger.pack, signer }),
  });
  await openSteps(ask, { childId, agreementId, moveId: begun.moveId, movedOn: dueOn });
  await askForSignatures(ask, { childId, agreementId, dueOn });
  return agreementId;
}

/** The plan that was superseded by the move this one begins with; one that ended for itself is not replaced. */
const replacedBy = (earlier: readonly { id: Id; state: string; replacesId: Id | null }[]) => {
  const [latest] = earlier;
  return latest?.state === 'superseded' ? latest : undefined;
};

/** The worker's task to see the plan signed by a day; one that is open already stays. */
export async function askForSignatures(
  ask: Ask,
  { childId, agreementId, dueOn }: { childId: Id; agreementId: Id; dueOn: string },
): Promise<void> {
  const worker = await workerOf(ask.tx, childId);
  const userId = worker?.userId ?? ask.who.userId;
  await openTask(ask, {
    childId,
    kind: 'plan_to_sign',
    userId,
    detail: null,
    dueOn,
    dueAt: null,
    sourceId: agreementId,
  });
}

async function openSteps(
  ask: Ask,
  { childId, agreementId, moveId, movedOn }: { childId: Id; agreementId: Id; moveId: Id | null; movedOn: string },
): Promise<void> {
  const { tx, who, now } = ask;
  const handed = new Map((moveId ? await handedOver(tx, moveId) : []).map(item => [item.kind, item]));
  const steps = (await stepKinds(tx)).map(({ code, from_handover }) => {
    const item = from_handover === null ? undefined : handed.get(from_handover);
    const state = item?.state ?? 'open';
    return { kind: code, state, note: item?.note ?? null, doneOn: state === 'done' ? movedOn : null };
  });
  await insertSteps(tx, { agencyId: who.agencyId, childId, agreementId, userId: who.userId, at: now }, steps);
}
