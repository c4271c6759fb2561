import type { Id } from '#kernel/ids.ts';
import {
  type AgreementRow,
  auditTrail,
  questionsOf,
  type SignerRow,
  signersOf,
  triggerFor,
  type VersionRow,
  versionsOf,
} from '#modules/agreements/index.ts';
import { childFrame } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import { gatherPlan } from '../gather-plan.ts';
import { planIsOpen } from '../live-plan.ts';
import type { LateData } from '../parts/late-card.tsx';
import { type PlansOfChild, planOf } from '../plan-of.ts';
import { preparePlan } from '../policy.ts';
import { isOut } from '../rules/next-step.ts';
import { sayAbout, sayQuestionRows, sayTalks } from '../say/say-asked.ts';
import { sayEarlier, sayTrail } from '../say/say-earlier.ts';
import { sayFamilyWords } from '../say/say-family-words.ts';
import { sayOwnPage } from '../say/say-own-page.ts';
import { sayPairs } from '../say/say-pairs.ts';
import { sayPromises } from '../say/say-promises.ts';
import { sayChangeNow, saySigners } from '../say/say-signers.ts';
import { daysLate, sayNext, sayStanding } from '../say/say-standing.ts';
import { sayStepCards } from '../say/say-steps.ts';
import { sayUpdates } from '../say/say-updates.ts';
import { firstNameOf } from '../say/say-words.ts';
import { familyWordsOf, limitsOf } from '../store/family.ts';
import { promisesOf } from '../store/promises.ts';
import { type PlanTalk, talksOf } from '../store/talks.ts';
import { untranslatedOf } from '../store/translations.ts';
import { updatesOf } from '../store/updates.ts';
import { lineNotesOf, pageOf } from '../store/words.ts';

/** A plan that is neither superseded nor ended, with those who sign it and its versions. */
export type LivePlanParts = {
  readonly plan: AgreementRow & { readonly childId: Id };
  readonly signers: readonly SignerRow[];
  readonly versions: readonly VersionRow[];
};

/** The child's frame and plans for a page of the plan. NotThere when the child or the plan's topic is not the reader's. */
export async function openPlans(ask: Ask, childId: string) {
  const frame = await childFrame(ask, childId, 'plan');
  await planIsOpen(ask, childId);
  return { frame, here: `/children/${childId}/plan`, plans: await planOf(ask.tx, childId) };
}

/** The plan a child has now with its signers and versions; null when there is none. */
export async function livePlan({ tx }: Pick<Ask, 'tx'>, { live }: PlansOfChild): Promise<LivePlanParts | null> {
  if (!live?.childId) return null;
  const [signers, versions] = await Promise.all([signersOf(tx, live.id), versionsOf(tx, live.id)]);
  return { plan: { ...live, childId: live.childId }, signers, versions };
}

/** Everything the page of a live plan shows, in finished words. */
export async function sayPlan(
  ask: Ask,
  live: LivePlanParts,
  child: { firstName: string; initials: string },
  here: string,
) {
  const { tx, who, today } = ask;
  const { plan, signers, versions } = live;
  const { childId } = plan;
  const content = await gatherPlan(ask, plan);
  const [notes, page, promises, talks, words, limits, questions, updates, untranslated, trail, late] =
    await Promise.all([
      lineNotesOf(tx, plan.id),
      pageOf(tx, childId),
      promisesOf(tx, plan.id),
      talksOf(tx, plan.id),
      familyWordsOf(tx, childId),
      limitsOf(tx, childId),
      questionsOf(tx, plan.id),
      updatesOf(tx, plan.id),
      untranslatedOf(tx, childId, plan.id),
      auditTrail(tx, plan.id),
      sayLate(ask, plan, child.firstName),
    ]);
  const may = preparePlan.may(who);
  const mine = may ? here : null;
  const caregivers = signers.filter(({ side }) => side === 'caregiver').map(({ name }) => name);
  const worker = signers.find(({ capacity }) => capacity === 'case_manager');
  const askedBy = (talk: PlanTalk) => whoAsked(ask, signers, talk);
  const aboutOf = (talk: PlanTalk) =>
    promises.find(({ id }) => id === talk.promiseId)?.words ?? sayAbout(ask, talk.subject);
  return {
    people: signers.filter(({ side }) => side !== 'agency').map(({ name }) => firstNameOf(name)),
    next: may ? sayNext(ask, live, childId) : null,
    standing: sayStanding(ask, live, child.firstName),
    pairs: sayPairs(
      ask,
      {
        template: content.template,
        notes,
        evidence: content.evidence,
        caregivers,
        worker: worker?.name ?? null,
      },
      (subject, about) => (may ? pairLinks(ask, here, subject, about) : []),
    ),
    page: sayOwnPage(ask, child, page, mine),
    promises: sayPromises(ask, {
      promises,
      talks,
      frozen: isOut(plan.state) ? (versions.find(({ id }) => id === plan.versionId) ?? null) : null,
      whoAsked: askedBy,
      here: mine,
    }),
    signers: saySigners(ask, plan, signers, { childId, mayAsk: may }),
    changeNow: sayChangeNow(ask, signers),
    wishes: sayFamilyWords(ask, { words, limits, signers }, mine),
    steps: sayStepCards(ask, content.steps, plan.dueOn, here),
    updates: sayUpdates(ask, updates, signers),
    questions: sayQuestionRows(ask, questions, mine),
    talks: sayTalks(ask, talks, askedBy, aboutOf, mine),
    untranslated: untranslated.length,
    late: daysLate(plan, today) > 0 || plan.state !== 'in_force' ? late : null,
    trail: sayTrail(ask, trail),
  };
}

const pairLinks = ({ say }: Pick<Ask, 'say'>, here: string, subject: string, about: string) => [
  {
    href: `${here}/notes/${subject}`,
    label: say('partnership-plan', 'pairs.edit'),
    of: say('partnership-plan', 'pairs.editOf', { subject: about }),
  },
  {
    href: `${here}/talks/new?about=${subject}`,
    label: say('partnership-plan', 'pairs.talk'),
    of: say('partnership-plan', 'pairs.talkOf', { subject: about }),
  },
];

/** Who asked for a talk: a signer by first name, else the side. */
export function whoAsked({ say }: Pick<Ask, 'say'>, signers: readonly SignerRow[], talk: PlanTalk): string {
  const signer = signers.find(({ userId, side }) => userId === talk.askedBy && side === talk.askedSide);
  return signer ? firstNameOf(signer.name) : say('partnership-plan', `sides.${talk.askedSide}`);
}

/** Earlier plans with their versions, each readable. */
export async function sayEarlierPlans(ask: Ask, live: LivePlanParts | null, plans: PlansOfChild, here: string) {
  const earlier = await Promise.all(
    plans.earlier.map(async plan => ({ plan, versions: await versionsOf(ask.tx, plan.id) })),
  );
  return sayEarlier(ask, live, earlier, here);
}

/** Why a plan is late or when it is due: the rule of the agency's pack and how far its text was checked. */
async function sayLate(
  { tx, say, language, today, who }: Ask,
  plan: AgreementRow,
  name: string,
): Promise<LateData | null> {
  const trigger = await triggerFor(tx, 'placement');
  if (!trigger || !plan.dueOn) return null;
  const day = sayDay(language, plan.dueOn);
  const changed = plan.state === 'void' ? sayDayOf(language, who.timeZone, plan.stateAt) : null;
  const checked = trigger.verified === 'text';
  return {
    title: say(
      'partnership-plan',
      changed ? 'late.titleVoid' : daysLate(plan, today) > 0 ? 'late.title' : 'late.titleDue',
    ),
    text: changed
      ? say('partnership-plan', 'late.textVoid', { day: changed })
      : trigger.due === 'same_day'
        ? say('partnership-plan', 'late.text', { name, day })
        : say('partnership-plan', 'late.textBefore', { day }),
    rule: say('partnership-plan', 'late.rule', { citation: trigger.citation }),
    checked: checked
      ? { state: 'ok', word: say('partnership-plan', 'late.verified') }
      : { state: 'partly-checked', word: say('partnership-plan', 'late.partly') },
  };
}
