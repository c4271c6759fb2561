import type { Id } from '#kernel/ids.ts';
import { type NeedRow, needsOf } from '#modules/assessments/index.ts';
import { schoolOf } from '#modules/education/index.ts';
import { personsById } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type AroundPlan, aroundPlan } from './around-plan.ts';
import { type Alike, alikeGoals } from './rules/alike.ts';
import { contentStandings } from './rules/legal-contents.ts';
import { lacksBeforeApproval } from './rules/ready-to-approve.ts';
import {
  type FamilyTimeRow,
  familyTimeOfPlans,
  type GoalRow,
  goalsOfPlans,
  type ServiceRow,
  type StepRow,
  servicesOfPlans,
  stepsOfPlans,
} from './store/goals.ts';
import { type PlanRow, plansOfCase, type VersionRow, versionsOf } from './store/plans.ts';
import { type EvidenceRow, evidenceOf, type RatingRow, ratingsOfPlans } from './store/ratings.ts';
import { type SourceRow, sourcesOfPlans } from './store/sources.ts';
import {
  type ContentRow,
  contentsOfPlans,
  type InputRow,
  inputsOfPlans,
  type TalkRow,
  talksOfPlans,
} from './store/taking-part.ts';
import { deliveredFor, type PermanencyGoal, permanencyGoalsOf } from './suppliers.ts';

/** A plan with everything that belongs to it, as it stands now. */
export type PlanRecord = {
  readonly plan: PlanRow;
  /** The latest version; the others behind it. */
  readonly version: VersionRow;
  readonly versions: readonly VersionRow[];
  readonly goals: readonly GoalRow[];
  readonly steps: readonly StepRow[];
  /** Where steps were taken over from, by step. */
  readonly sources: ReadonlyMap<Id, SourceRow>;
  readonly services: readonly ServiceRow[];
  readonly familyTime: readonly FamilyTimeRow[];
  /** Who was asked, in every version. */
  readonly inputs: readonly InputRow[];
  readonly talks: readonly TalkRow[];
  readonly ratings: readonly RatingRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly contents: readonly ContentRow[];
  readonly around: AroundPlan;
  /** Open needs of whom the plan is for. */
  readonly needs: readonly NeedRow[];
  readonly delivered: ReadonlyMap<Id, number>;
  /** Null as long as nobody keeps permanency goals. */
  readonly permanency: readonly PermanencyGoal[] | null;
  readonly school: { readonly known: boolean; readonly grade: boolean };
};

/** Reads a plan whole. The plan is there; who asks may read it. */
export async function loadRecord(ask: Ask, plan: PlanRow): Promise<PlanRecord> {
  const { tx } = ask;
  const ids = [plan.id];
  const versions = await versionsOf(tx, ids);
  const services = await servicesOfPlans(tx, ids);
  const ratings = await ratingsOfPlans(tx, ids);
  const school = plan.adult_id ? undefined : await schoolOf(tx, plan.child_id, ask.today.toString());
  const needs = await needsOf(tx, [plan.adult_id ?? plan.child_id]);
  return {
    plan,
    version: versions[0]!,
    versions,
    goals: await goalsOfPlans(tx, ids),
    steps: await stepsOfPlans(tx, ids),
    sources: await sourcesOfPlans(tx, ids),
    services,
    familyTime: await familyTimeOfPlans(tx, ids),
    inputs: await inputsOfPlans(tx, ids),
    talks: await talksOfPlans(tx, ids),
    ratings,
    evidence: await evidenceOf(
      tx,
      ratings.map(({ id }) => id),
    ),
    contents: await contentsOfPlans(tx, ids),
    around: await aroundPlan(ask, plan),
    needs: needs.filter(({ ended_on, id }) => ended_on === null || services.some(each => each.need_id === id)),
    delivered: await deliveredFor(
      tx,
      services.flatMap(({ referral_id }) => referral_id ?? []),
    ),
    permanency: plan.adult_id ? null : await permanencyGoalsOf(tx, plan.child_id),
    school: { known: school !== undefined, grade: Boolean(school?.grade) },
  };
}

/** Who was asked to take part in the version at work. */
export const inputsNow = ({ inputs, version }: Pick<PlanRecord, 'inputs' | 'version'>): readonly InputRow[] =>
  inputs.filter(({ version_id }) => version_id === version.id);

/** Goals of this plan that read like one in a living plan of a brother or sister. */
export async function alikeIn({ tx }: Ask, { plan, goals, around }: PlanRecord): Promise<readonly Alike[]> {
  if (plan.adult_id) return [];
  const others = (await plansOfCase(tx, plan.case_id)).filter(each => each.adult_id === null && each.id !== plan.id);
  const rows = await goalsOfPlans(
    tx,
    others.map(({ id }) => id),
  );
  const siblings = await personsById(
    tx,
    others.map(({ child_id }) => child_id),
  );
  const wordsOf = (row: GoalRow) => ({ goalId: row.id, childId: row.child_id, words: row.words });
  const open = ({ state }: GoalRow) => state === 'open';
  return alikeGoals(
    goals.filter(open).map(wordsOf),
    rows.filter(open).map(wordsOf),
    [around.child, ...siblings.values()].map(each => each?.first_name ?? ''),
  );
}

/** What keeps the version at work from being sent and approved. */
export async function lacksOf(ask: Ask, record: PlanRecord) {
  const { plan, goals, around, version } = record;
  const has = (part: string) => around.people.some(each => each.part === part);
  return lacksBeforeApproval({
    isChilds: plan.adult_id === null,
    age: around.age,
    hasCaregiver: has('caregiver'),
    parents: around.people.filter(({ part }) => part === 'parent'),
    goals: goals.filter(({ state }) => state === 'open'),
    inputs: inputsNow(record).map(each => ({ ...each, personId: each.person_id, triedAgainOn: each.tried_again_on })),
    alike: (await alikeIn(ask, record)).length,
    twinReason: version.twin_reason,
  });
}

/** Where each legal content stands; empty for a parent's plan, of which the law lists none. */
export function contentsOf(record: PlanRecord) {
  const { plan, around, services, contents, permanency, school } = record;
  if (plan.adult_id) return [];
  return contentStandings({
    age: around.age,
    goals: permanency?.map(({ code }) => code) ?? null,
    setting: around.place?.setting ?? null,
    written: contents,
    recorded: {
      placement: around.place !== undefined,
      services: services.some(({ state }) => state !== 'fell-through'),
      youthTookPart: inputsNow(record).some(({ part, state }) => part === 'youth' && state === 'given'),
      grade: school.grade,
      school: school.known,
    },
  });
}
