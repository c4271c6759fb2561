import { agencyPhones } from '#modules/agency/index.ts';
import { mySignings, questionsOf, signersOf, templateOf } from '#modules/agreements/index.ts';
import { documentsOf } from '#modules/documents/index.ts';
import { personById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { planIsOpen } from '../live-plan.ts';
import { planOf } from '../plan-of.ts';
import { homeNextStep } from '../rules/home-next-step.ts';
import { firstNameOf } from '../say/say-words.ts';
import { dueChecks } from '../store/checks.ts';
import { familyWordsOf } from '../store/family.ts';
import { handedOnBefore, signedNames, unseenUpdates } from '../store/home.ts';
import { normalcyOf } from '../store/normalcy.ts';
import { PLAN_KIND, stepsOf } from '../store/plans.ts';
import { promisesOf } from '../store/promises.ts';
import { talksOf } from '../store/talks.ts';
import { lineNotesOf, pageOf, transitionOf } from '../store/words.ts';
import { workersToCall } from '../workers-to-call.ts';

/**
 * Everything the plan's page shows to somebody who cares for the child. Who looks after the child for a weekend is no
 * signer: for them there is the child's own page and what the family says, and no plan. Throws NotThere when the child
 * does not live with the asker.
 */
export async function loadHomePlan(ask: Ask, childId: string) {
  const { tx, language, who } = ask;
  await planIsOpen(ask, childId);
  const child = (await personById(tx, childId)) ?? notThere();
  const { live } = await planOf(tx, childId);
  const [page, familyWords, decisions, updates, before, papers, phones, workers] = await Promise.all([
    pageOf(tx, childId),
    familyWordsOf(tx, childId),
    normalcyOf(tx, childId, language),
    unseenUpdates(tx, [childId]),
    handedOnBefore(tx, childId, live?.id ?? null),
    documentsOf(tx, childId),
    agencyPhones(tx),
    workersToCall(tx, childId),
  ]);
  const plan = live ? await loadSigned(ask, live) : null;
  return {
    child: { id: childId, name: child.first_name },
    page,
    familyWords,
    decisions,
    updates,
    before,
    letter: papers.find(({ kind, replaced }) => kind === 'authority_letter' && !replaced) ?? null,
    phones,
    workers,
    worker: workers[0] ? firstNameOf(workers[0].name) : null,
    plan,
    step: plan ? homeNextStep(plan.live.state, plan.signers, who.userId) : ('not-a-signer' as const),
    mine: plan?.signers.find(({ userId }) => userId === who.userId) ?? null,
  };
}

type Live = NonNullable<Awaited<ReturnType<typeof planOf>>['live']>;

/** What belongs to the plan itself, for whoever signs it. */
async function loadSigned(ask: Ask, live: Live) {
  const { tx } = ask;
  const [signers, template, notes, promises, talks, steps, move, asked, checks, siblings] = await Promise.all([
    signersOf(tx, live.id),
    templateOf(tx, live.templateId),
    lineNotesOf(tx, live.id),
    promisesOf(tx, live.id),
    talksOf(tx, live.id),
    stepsOf(tx, live.id),
    transitionOf(tx, live.id),
    questionsOf(tx, live.id),
    dueChecks(ask),
    othersOfSitting(ask, live),
  ]);
  return {
    live,
    signers,
    template,
    notes,
    promises,
    talks,
    steps,
    move,
    questions: asked,
    checkIsDue: checks.some(({ planId }) => planId === live.id),
    siblings,
  };
}

/** First names of the children whose plans of the same move the asker has still to sign. */
async function othersOfSitting({ tx }: Ask, live: Live): Promise<string[]> {
  if (!live.sittingId) return [];
  const others = (await mySignings(tx)).filter(
    one =>
      one.kind === PLAN_KIND &&
      one.sittingId === live.sittingId &&
      one.agreementId !== live.id &&
      one.required &&
      one.signedAt === null &&
      (one.state === 'ready' || one.state === 'partly_signed'),
  );
  // On the page of one child the others are out of sight; their plans name them to whoever signs.
  const names = await signedNames(tx);
  return others.flatMap(({ childId }) => (childId && names.get(childId)) ?? []).sort();
}

export type LoadedHomePlan = Awaited<ReturnType<typeof loadHomePlan>>;
export type LoadedSigned = NonNullable<LoadedHomePlan['plan']>;
