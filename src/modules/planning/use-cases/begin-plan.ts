import { type Id, newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type NeedRow, needsOf } from '#modules/assessments/index.ts';
import { caseOfChild, parentsOfCase } from '#modules/cases/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { BeginPlan } from '../contract.ts';
import { mayNotWrite, type NotAllowed } from '../policy.ts';
import { opensPlansOf, plansAround } from '../store/plans.ts';

export type BeginPlanRefusal =
  | NotAllowed
  | { readonly kind: 'plan-is-there-already' }
  | { readonly kind: 'not-a-parent-of-the-case' };

/**
 * Begins a plan for a child, or for a parent of the case, with a goal for each open need that is theirs: a draft, to be put
 * into their own words. One living plan for each. Throws NotThere when the child's plans are not the asker's to see.
 */
export async function beginPlan(
  ask: Ask,
  { childId, adultId }: BeginPlan,
): Promise<Result<{ id: Id }, BeginPlanRefusal>> {
  const { tx, who, today } = ask;
  const caseId = (await opensPlansOf(tx, childId)) ? await caseOfChild(tx, childId) : null;
  if (!caseId) return notThere();
  const refused = mayNotWrite(who);
  if (refused) return no(refused);
  const parents = adultId ? await parentsOfCase(ask, caseId) : [];
  if (adultId && !parents.some(({ person_id }) => person_id === adultId))
    return no({ kind: 'not-a-parent-of-the-case' });
  const living = (await plansAround(tx, { childId, caseId })).filter(({ closed_on }) => closed_on === null);
  if (living.some(plan => plan.adult_id === adultId)) return no({ kind: 'plan-is-there-already' });

  const of = { agency_id: who.agencyId, office_id: null, child_id: childId };
  const id = newId();
  const day = today.toString();
  await tx
    .insertInto('app.case_plan')
    .values({
      id,
      ...of,
      case_id: caseId,
      adult_id: adultId,
      begun_on: day,
      begun_by: who.userId,
      review_on: null,
      closed_on: null,
      closed_why: null,
    })
    .execute();
  await tx
    .insertInto('app.case_plan_version')
    .values({
      id: newId(),
      ...of,
      plan_id: id,
      number: 1,
      state: 'draft',
      cause: 'first',
      cause_words: null,
      opened_on: day,
      opened_by: who.userId,
    })
    .execute();
  const needs = (await needsOf(tx, [adultId ?? childId])).filter(({ ended_on }) => ended_on === null);
  for (const [place, need] of needs.entries())
    await tx
      .insertInto('app.case_plan_goal')
      .values({
        id: newId(),
        ...of,
        plan_id: id,
        place: place + 1,
        need_id: need.id,
        need_of: need.person_id,
        words: draftedFrom(ask, need, adultId === null),
        language: ask.language,
        own_words: null,
        own_language: null,
        measure: null,
        review_on: null,
        state: 'open',
        ended_on: null,
        ended_why: null,
        since_version: 1,
        changed_in: 1,
      })
      .execute();
  return ok({ id });
}

/**
 * What a need is drafted as. One that a law of its own protects is not spelled out in a child's plan, which is read by whoever
 * cares for the child: the worker finds words that may be shared.
 */
const draftedFrom = (ask: Ask, need: NeedRow, isChilds: boolean): string =>
  isChilds && need.sensitive
    ? ask.say('planning', 'paper.guardedNeed')
    : [need[`kind_${ask.language}`], need.words].filter(Boolean).join(': ');
