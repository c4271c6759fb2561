import { newId } from '#kernel/ids.ts';
import { agencyPhones } from '#modules/agency/index.ts';
import { type Signing, signingOf } from '#modules/agreements/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordReading } from '#platform/record/record-reading.ts';
import { familyPlanPath } from '../home-paths.ts';
import { viewFamilyPlan } from '../policy.ts';
import { firstNameOf } from '../say/say-words.ts';
import { dueChecks } from '../store/checks.ts';
import { familyPapers, familyWordsOf } from '../store/family.ts';
import { signedNames } from '../store/home.ts';
import { PLAN_KIND } from '../store/plans.ts';
import { promisesOf } from '../store/promises.ts';
import { talksOf } from '../store/talks.ts';
import { workersToCall } from '../workers-to-call.ts';

/** A plan as the parent named in it sees it: their own row among the signers is all the right they have. */
export type FamilySigning = Signing & { readonly childId: string; readonly name: string; readonly here: string };

/**
 * The asker's own part in a plan. Throws NotThere when it is not theirs, when the plan is over, or when an order keeps the
 * plan from them.
 */
export async function familySigning(ask: Ask, signerId = ''): Promise<FamilySigning> {
  const signing = (await signingOf(ask.tx, signerId)) ?? notThere();
  const { agreement, signer } = signing;
  const { childId } = agreement;
  if (signer.userId !== ask.who.userId || signer.side !== 'family' || agreement.kind !== PLAN_KIND || !childId)
    return notThere();
  const name = (await signedNames(ask.tx)).get(childId) ?? notThere();
  await recordReading(ask, viewFamilyPlan.name, [childId], viewFamilyPlan.topics);
  return { ...signing, childId, name, here: familyPlanPath(signer.id) };
}

/** Everything a parent's page of a plan shows. */
export async function loadFamilyPlan(ask: Ask, signerId: string | undefined) {
  const { tx } = ask;
  const signing = await familySigning(ask, signerId);
  const { agreement, childId } = signing;
  const [words, promises, talks, papers, checks, workers, phones] = await Promise.all([
    familyWordsOf(tx, childId),
    promisesOf(tx, agreement.id),
    talksOf(tx, agreement.id),
    familyPapers(tx),
    dueChecks(ask),
    workersToCall(tx, childId),
    agencyPhones(tx),
  ]);
  return {
    ...signing,
    words,
    promises: promises.filter(({ releasedAt }) => releasedAt === null),
    talks,
    familyPapers: papers.filter(paper => paper.childId === childId),
    checkIsDue: checks.some(({ planId }) => planId === agreement.id),
    workers,
    worker: workers[0] ? firstNameOf(workers[0].name) : null,
    phones,
  };
}

export type LoadedFamilyPlan = Awaited<ReturnType<typeof loadFamilyPlan>>;

/** What every form of a parent around a plan needs. */
export async function familyForm(ask: Ask, signerId: string | undefined) {
  const { agreement, signer, name, here, childId } = await familySigning(ask, signerId);
  const [worker] = await workersToCall(ask.tx, childId);
  return {
    planId: agreement.id,
    signerId: signer.id,
    childId,
    name,
    back: here,
    formKey: newId(),
    worker: worker ? firstNameOf(worker.name) : null,
  };
}
