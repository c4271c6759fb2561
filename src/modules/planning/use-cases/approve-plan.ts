import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { teamOf } from '#modules/cases/index.ts';
import { openTask, settleTasks } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { PlanApproved } from '../facts.ts';
import { gatherContent, planSpeech } from '../gather-content.ts';
import { lacksOf, loadRecord, type PlanRecord } from '../load-record.ts';
import { openSigning } from '../open-signing.ts';
import { planToChange } from '../plan-at-work.ts';
import { mayNotApprove, type NotAllowed } from '../policy.ts';
import type { PlanContent } from '../rules/plan-content.ts';
import { planPaper } from '../rules/plan-paper.ts';
import { holdersOf } from '../store/goals.ts';

export type ApprovePlanRefusal =
  | NotAllowed
  | Invalid
  | { readonly kind: 'plan-is-closed' }
  | { readonly kind: 'plan-was-not-sent' }
  | { readonly kind: 'approved-by-somebody-else' };

/** A plan is looked at again after so many months: the review of 42 USC 675(5)(B). */
const REVIEW_MONTHS = 6;
/** Days somebody has to read what changed. */
const DAYS_TO_READ = 5;

/**
 * Approves what was sent: never by whoever sent it. The text is frozen in both languages, the version before is superseded
 * and stays readable, review days begin anew (S2-25), what is signed is opened, and whoever holds a part that changed gets a
 * task to read it. Throws NotThere.
 */
export async function approvePlan(
  ask: Ask,
  { planId }: { readonly planId: Id },
): Promise<Result<{ number: number }, ApprovePlanRefusal>> {
  const found = await planToChange(ask, planId);
  if (!found.ok) return found;
  const { plan, version } = found.value;
  const refused = mayNotApprove(ask.who);
  if (refused) return no(refused);
  if (version.state !== 'sent') return no({ kind: 'plan-was-not-sent' });
  if (version.sent_by === ask.who.userId) return no({ kind: 'approved-by-somebody-else' });
  const lacks = await lacksOf(ask, await loadRecord(ask, plan));
  if (lacks.length > 0) return no(invalid(...lacks));

  await putInForce(ask, plan.id, version);
  const record = await loadRecord(ask, { ...plan, review_on: reviewDay(ask) });
  const content = await gatherContent(ask, record);
  await freeze(ask, record, content);
  const agreementId = await openSigning(ask, record, content);
  await ask.tx
    .updateTable('app.case_plan_version')
    .set({ agreement_id: agreementId })
    .where('id', '=', version.id)
    .execute();
  await settleTasks(ask, { childId: plan.child_id, kind: 'case_plan_approve', sourceId: version.id });
  if (version.number > 1) await tellOfChanges(ask, record);
  const { child_id: childId } = plan;
  await recordFact(ask, PlanApproved, [childId], { planId: plan.id, childId, number: version.number });
  return ok({ number: version.number });
}

const reviewDay = (ask: Ask): string => ask.today.add({ months: REVIEW_MONTHS }).toString();

async function putInForce(
  { tx, now, who, today }: Ask,
  planId: Id,
  version: { id: Id; number: number },
): Promise<void> {
  const reviewOn = today.add({ months: REVIEW_MONTHS }).toString();
  await tx
    .updateTable('app.case_plan_version')
    .set({ state: 'superseded' })
    .where('plan_id', '=', planId)
    .where('state', '=', 'approved')
    .execute();
  await tx
    .updateTable('app.case_plan_version')
    .set({ state: 'approved', approved_at: now, approved_by: who.userId })
    .where('id', '=', version.id)
    .execute();
  await tx.updateTable('app.case_plan').set({ review_on: reviewOn }).where('id', '=', planId).execute();
  // A goal that was not touched keeps its day as long as it lies ahead; one that changed is looked at with the plan.
  await tx
    .updateTable('app.case_plan_goal')
    .set({ review_on: reviewOn })
    .where('plan_id', '=', planId)
    .where('state', '=', 'open')
    .where(eb =>
      eb.or([
        eb('review_on', 'is', null),
        eb('review_on', '<=', today.toString()),
        ...(version.number > 1 ? [eb('changed_in', '=', version.number)] : []),
      ]),
    )
    .execute();
}

async function freeze(ask: Ask, { plan, version }: PlanRecord, content: PlanContent): Promise<void> {
  await ask.tx
    .insertInto('app.case_plan_text')
    .values(
      (['en', 'es'] as const).map(language => ({
        id: newId(),
        agency_id: ask.who.agencyId,
        office_id: null,
        child_id: plan.child_id,
        version_id: version.id,
        language,
        paper: JSON.stringify(planPaper(content, 'agency', planSpeech(language))),
      })),
    )
    .execute();
}

/** Whoever holds a step of a goal that changed, or held one that was dropped with it, and who works the case now, is to read it. */
async function tellOfChanges(ask: Ask, { plan, version, goals, around }: PlanRecord): Promise<void> {
  const changed = goals.filter(goal => goal.changed_in === version.number).map(({ id }) => id);
  if (changed.length === 0) return;
  const holders = await holdersOf(ask.tx, changed);
  const ofFamily = around.people.filter(({ personId }) => holders.has(personId)).map(({ userId }) => userId);
  const team = (await teamOf(ask.tx, plan.case_id, ask.language))
    .filter(
      ({ part, period }) => part === null && period.from <= ask.now && (period.to === null || period.to > ask.now),
    )
    .map(({ user_id }) => user_id);
  for (const userId of new Set([...ofFamily, ...team].filter(id => id !== null && id !== ask.who.userId)))
    await openTask(ask, {
      childId: plan.child_id,
      kind: 'case_plan_changed',
      userId: userId!,
      dueOn: ask.today.add({ days: DAYS_TO_READ }).toString(),
      sourceId: version.id,
    });
}
