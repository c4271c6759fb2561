import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayList } from '#platform/words/say-date.ts';
import { familyPaperPath, familyPlanPath, homePlanPath } from '../home-paths.ts';
import type { MyPlan, PlansForMe } from '../plans-for-me.ts';
import { sayFamilyState } from './say-family-plan.ts';
import { readable } from './say-words.ts';

/** Something that waits for somebody outside the agency, with where it is done. */
export type WaitingItem = {
  readonly key: string;
  readonly what: string;
  readonly text: string;
  readonly link: { readonly href: string; readonly label: string };
};
/** Where a child's plan stands, for a tile. */
export type PlanTile = {
  readonly href: string;
  readonly text: string;
  readonly label: string;
  readonly waits: boolean;
};
/** A plan a parent is named in, for their first page. */
export type FamilyCard = {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly href: string;
};

export type SaidPlansForMe = {
  /** To be signed: before everything else. */
  readonly sign: readonly WaitingItem[];
  /** What was learned, promised, talked about and asked. */
  readonly rest: readonly WaitingItem[];
  readonly tiles: ReadonlyMap<Id, PlanTile>;
  readonly familyTitle: string;
  readonly family: readonly FamilyCard[];
  readonly afterThat: string;
};

/** What plans ask of somebody outside the agency, in finished words and in the order it is asked. */
export function sayPlansForMe(ask: Ask, found: PlansForMe): SaidPlansForMe {
  const lived = found.plans.filter(({ side }) => side === 'caregiver');
  const family = found.plans.filter(({ side }) => side === 'family');
  return {
    sign: [...saySignings(ask, lived), ...sayHomeAgreements(ask, found), ...sayFamilySignings(ask, family)],
    rest: [
      ...sayNews(ask, found),
      ...sayReading(ask, family),
      ...sayPapers(ask, found),
      ...sayPromises(ask, found),
      ...sayTalks(ask, found),
      ...sayWishes(ask, found, lived),
      ...sayChecks(ask, found),
    ],
    tiles: new Map(lived.map(plan => [plan.childId, sayTile(ask, plan)])),
    familyTitle: ask.say('partnership-plan', 'waiting.plans'),
    family: family.map(plan => ({
      key: plan.signerId,
      title: ask.say('partnership-plan', 'waiting.planOf', { name: plan.name }),
      text: sayFamilyState(ask, plan.state, plan.inForceFrom),
      href: familyPlanPath(plan.signerId),
    })),
    afterThat: ask.say('partnership-plan', 'waiting.afterThat'),
  };
}

/** One line for the plans of one move; each is a paper of its own. */
function saySignings({ say, language }: Ask, plans: readonly MyPlan[]): WaitingItem[] {
  const open = plans.filter(({ step }) => step === 'sign');
  const sittings = Map.groupBy(open, plan => plan.sittingId ?? plan.agreementId);
  return [...sittings.values()].map(of => {
    const [first] = of as [MyPlan, ...MyPlan[]];
    const names = sayList(
      language,
      of.map(({ name }) => name),
    );
    return {
      key: first.signerId,
      what:
        of.length > 1
          ? say('partnership-plan', 'waiting.signMany', { names })
          : say('partnership-plan', 'waiting.sign', { name: first.name }),
      text: say('partnership-plan', of.length > 1 ? 'waiting.signManyText' : 'waiting.signText'),
      link: { href: `/sign/${first.signerId}`, label: say('partnership-plan', 'waiting.signGo') },
    };
  });
}

const sayHomeAgreements = ({ say }: Ask, { homeAgreements }: PlansForMe): WaitingItem[] =>
  homeAgreements.map(({ signerId }) => ({
    key: signerId,
    what: say('partnership-plan', 'waiting.signHome'),
    text: say('partnership-plan', 'waiting.signHomeText'),
    link: { href: `/sign/${signerId}`, label: say('partnership-plan', 'waiting.signGo') },
  }));

const isOut = ({ state }: MyPlan): boolean => state === 'ready' || state === 'partly_signed';

/** Where a pack asks for a parent's signature. */
const sayFamilySignings = ({ say }: Ask, plans: readonly MyPlan[]): WaitingItem[] =>
  plans
    .filter(plan => plan.required && plan.signedAt === null && isOut(plan))
    .map(({ signerId, name }) => ({
      key: signerId,
      what: say('partnership-plan', 'waiting.sign', { name }),
      text: say('partnership-plan', 'familyPlan.needed'),
      link: { href: `${familyPlanPath(signerId)}/read`, label: say('partnership-plan', 'waiting.readGo') },
    }));

function sayNews({ say }: Ask, { updates, plans }: PlansForMe): WaitingItem[] {
  return [...Map.groupBy(updates, ({ childId }) => childId)].flatMap(([childId, of]) => {
    const name = nameOf(plans, childId);
    return name
      ? [
          {
            key: `news-${childId}`,
            what: say('partnership-plan', 'waiting.news', { name, count: of.length }),
            text: say('partnership-plan', 'waiting.newsText', { name }),
            link: { href: `${homePlanPath(childId)}#news`, label: say('partnership-plan', 'waiting.newsGo') },
          },
        ]
      : [];
  });
}

const nameOf = (plans: readonly MyPlan[], childId: Id): string | undefined =>
  plans.find(plan => plan.childId === childId)?.name;

/** A paper that is out and that the parent has not opened yet; they are asked for nothing but to read it. */
const sayReading = ({ say }: Ask, plans: readonly MyPlan[]): WaitingItem[] =>
  plans
    .filter(plan => !plan.required && isOut(plan) && plan.openedAt === null && plan.signedAt === null)
    .map(({ signerId, name }) => ({
      key: `read-${signerId}`,
      what: say('partnership-plan', 'waiting.read', { name }),
      text: say('partnership-plan', 'waiting.readText'),
      link: { href: `${familyPlanPath(signerId)}/read`, label: say('partnership-plan', 'waiting.readGo') },
    }));

const sayPapers = ({ say }: Ask, { papers }: PlansForMe): WaitingItem[] =>
  papers
    .filter(({ openedAt }) => openedAt === null)
    .map(paper => ({
      key: paper.id,
      what: say('partnership-plan', 'waiting.paper'),
      text: say('partnership-plan', 'waiting.paperText'),
      link: { href: familyPaperPath(paper.id), label: say('partnership-plan', 'waiting.paperGo') },
    }));

function sayPromises({ say, language }: Ask, { promises, plans }: PlansForMe): WaitingItem[] {
  return promises.flatMap(promise => {
    const name = nameOf(plans, promise.childId);
    return name
      ? [
          {
            key: promise.id,
            what: say('partnership-plan', 'waiting.promise', { name, what: readable(promise, language).text }),
            text: say('partnership-plan', 'waiting.promiseText', { day: sayDay(language, promise.dueOn) }),
            link: {
              href: `${homePlanPath(promise.childId)}#promises`,
              label: say('partnership-plan', 'waiting.promiseGo'),
            },
          },
        ]
      : [];
  });
}

function sayTalks({ say, language }: Ask, { talks, plans }: PlansForMe): WaitingItem[] {
  return talks.flatMap(talk => {
    const plan = plans.find(({ agreementId }) => agreementId === talk.agreementId);
    if (!plan) return [];
    const href = plan.side === 'family' ? familyPlanPath(plan.signerId) : homePlanPath(plan.childId);
    return [
      {
        key: talk.id,
        what: say('partnership-plan', 'waiting.talk', { name: plan.name }),
        text: say('partnership-plan', 'waiting.talkText', { day: sayDay(language, talk.meetOn) }),
        link: { href: `${href}#promises`, label: say('partnership-plan', 'waiting.talkGo') },
      },
    ];
  });
}

const sayWishes = ({ say }: Ask, { wishes }: PlansForMe, plans: readonly MyPlan[]): WaitingItem[] =>
  plans
    .filter(({ childId }) => (wishes.get(childId) ?? 0) > 0)
    .map(({ childId, name }) => ({
      key: `wishes-${childId}`,
      what: say('partnership-plan', 'waiting.wishes', { name }),
      text: say('partnership-plan', 'waiting.wishesText'),
      link: { href: `${homePlanPath(childId)}#family`, label: say('partnership-plan', 'waiting.wishesGo') },
    }));

function sayChecks({ say }: Ask, { checks, plans }: PlansForMe): WaitingItem[] {
  return checks.flatMap(check => {
    const plan = plans.find(({ agreementId }) => agreementId === check.planId);
    if (!plan) return [];
    const here = plan.side === 'family' ? familyPlanPath(plan.signerId) : homePlanPath(plan.childId);
    return [
      {
        key: `check-${check.planId}`,
        what: say('partnership-plan', 'waiting.check'),
        text: say('partnership-plan', 'waiting.checkText', { name: plan.name }),
        link: { href: `${here}/check`, label: say('partnership-plan', 'waiting.checkGo') },
      },
    ];
  });
}

function sayTile({ say }: Ask, { childId, name, state, step }: MyPlan): PlanTile {
  const shown = state === 'superseded' || state === 'ended' ? 'draft' : state;
  return {
    href: homePlanPath(childId),
    text: say('partnership-plan', `waiting.tile.${step === 'sign' ? 'sign' : shown}`),
    label: say('partnership-plan', 'waiting.planTileOf', { name }),
    waits: step === 'sign',
  };
}
