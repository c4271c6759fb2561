import type { Id } from '#kernel/ids.ts';
import {
  answerCheck,
  askToTalk,
  familyPapers,
  giveRoutineSheet,
  holdTalk,
  keepPromise,
  makePromise,
  openFamilyPaper,
  recordNormalcy,
  recordStep,
  releasePromise,
  seeUpdates,
} from '#modules/partnership-plan/index.ts';
import type { StoryMoment } from './day.ts';
import { EPISODES } from './episodes.ts';
import { homeOf } from './homes.ts';
import type { ChildKey, HomeKey, PersonKey } from './keys.ts';
import { NORMALCY_DECISIONS } from './normalcy.ts';
import { placedNow } from './placements.ts';
import { PLAN_PROMISES, type StoryPromise, type StoryTalk } from './plan-promises.ts';
import { PLANS_BEFORE, PLANS_NOW } from './plan-signings.ts';
import { PACKET_STEPS, ROUTINE_SHEETS, STEP_ANSWERS, type StepAnswer } from './plan-steps.ts';
import { type Act, must, type Story } from './play.ts';
import { personKey } from './play-people.ts';
import { said, translated } from './play-plan-words.ts';
import { givenNameOf, livePlan, planAct, planWorker } from './play-plans.ts';
import { RELATIONSHIP_CHECKS } from './relationship-checks.ts';

/** What a plan lives on: promises and talks, steps, ordinary activities, and how the working together goes. */
export const lifeActs = (story: Story): readonly Act[] => [
  ...PLAN_PROMISES.flatMap((promise, index) => promiseActs(story, promise, `promise:${index}`)),
  ...stepActs(story),
  ...sheetActs(story),
  ...normalcyActs(story),
  ...checkActs(story),
  ...readActs(story),
];

function promiseActs(story: Story, promise: StoryPromise, key: string): Act[] {
  const { child, made, kept, released, talk } = promise;
  const id = () => story.id(key);
  const ready = () => story.at(PLANS_NOW.find(plan => plan.child === child)!.ready);
  const at = made ? story.at(made) : Temporal.Instant.from(ready()).subtract({ minutes: 10 }).toString();
  const acts = [
    planAct(child, at, writerOf(story, promise, at), 'writes a promise for', async ask => {
      const { id: planId } = await livePlan(ask, story, child);
      const { subject, side, words, due, forFamily = false } = promise;
      const who = givenNameOf(promise.who);
      const of = { planId, subject, side, who, userId: story.id(promise.who), dueOn: story.on(due), forFamily };
      story.know(key, must(await makePromise(ask, { ...of, ...said(words) })).id);
      await translated(ask, 'promise', id(), words);
    }),
    ...(talk ? talkActs(story, child, talk, key) : []),
  ];
  if (kept) {
    const keeps: Act['does'] = ask => keepPromise(ask, { promiseId: id(), keptOn: ask.today.toString() });
    acts.push(planAct(child, story.at(kept.at), kept.by, 'marks a promise kept for', keeps));
  }
  if (released) {
    const { at: day, by, why } = released;
    const releases: Act['does'] = ask => releasePromise(ask, { promiseId: id(), why });
    acts.push(planAct(child, story.at(day), by, 'lets a promise go for', releases));
  }
  return acts;
}

/** What comes with the text is written by whoever writes the text; later each writes their own. */
const writerOf = (story: Story, { child, made, side, who, words }: StoryPromise, at: string): PersonKey =>
  made && side === 'caregiver' && typeof words === 'string' ? who : planWorker(story, child, at);

function talkActs(story: Story, child: ChildKey, talk: StoryTalk, key: string): Act[] {
  const known = `talk about ${key}`;
  const { by, side, at, words, language = 'en', meetOn, held } = talk;
  const asks = planAct(child, story.at(at), by, 'asks to talk about a promise for', async ask => {
    const { id: planId } = await livePlan(ask, story, child);
    const about = { planId, promiseId: story.id(key), subject: null, side };
    const asked = await askToTalk(ask, { ...about, words, language, meetOn: meetOn ? story.on(meetOn) : null });
    story.know(known, must(asked).id);
  });
  if (!held) return [asks];
  const holds = planAct(child, story.at(held.at), held.by, 'talks about a promise for', async ask => {
    const { outcome, words: said, again } = held;
    const meetAgainOn = again ? story.on(again) : null;
    return holdTalk(ask, { talkId: story.id(known), heldOn: ask.today.toString(), outcome, words: said, meetAgainOn });
  });
  return [asks, holds];
}

/** The packet is answered with the text, five minutes before it is given out; what was learned later, on its own day. */
function stepActs(story: Story): Act[] {
  const packets = [...PLANS_NOW, ...PLANS_BEFORE].map(({ child, home, ready }): Act => {
    const now = PLANS_NOW.some(plan => plan.child === child && plan.home === home);
    const at = Temporal.Instant.from(story.at(ready)).subtract({ minutes: 5 }).toString();
    return planAct(child, at, planWorker(story, child, at), 'answers the packet for', async ask => {
      const { id: agreementId } = await livePlan(ask, story, child);
      const told = STEP_ANSWERS.filter(each => now && each.child === child && !each.later);
      const given = PACKET_STEPS.filter(step => !told.some(({ kind }) => kind === step));
      for (const { kind: step, state, note } of [
        ...told,
        ...given.map(kind => ({ kind, state: 'done' as const, note: null })),
      ])
        must(await recordStep(ask, { agreementId, step, state, note: note ?? null }));
    });
  });
  return [...packets, ...STEP_ANSWERS.flatMap(answer => laterStep(story, answer))];
}

function laterStep(story: Story, { child, kind, state, note, later }: StepAnswer): Act[] {
  if (!later) return [];
  return [
    planAct(child, story.at(later.at), later.by, `answers ${kind} for`, async ask =>
      recordStep(ask, { agreementId: (await livePlan(ask, story, child)).id, step: kind, state, note: note ?? null }),
    ),
  ];
}

const sheetActs = (story: Story): Act[] =>
  ROUTINE_SHEETS.flatMap(({ children, to, given, opened }): Act[] => {
    const gives = children.map(child =>
      planAct(child, story.at(given.at), given.by, 'gives the routine sheet for', ask =>
        giveRoutineSheet(ask, { childId: story.id(personKey(child)), personId: story.id(personKey(to)) }),
      ),
    );
    const opens: Act['does'] = async ask => {
      for (const { id } of await familyPapers(ask.tx)) await openFamilyPaper(ask, { paperId: id });
    };
    return [...gives, { at: story.at(opened), by: to, what: 'opens the routine sheets', does: opens }];
  });

const normalcyActs = (story: Story): Act[] =>
  NORMALCY_DECISIONS.map(({ child, by, kind, words, happens, decided, costCents = null, waited = null }): Act => {
    const childId = () => story.id(personKey(child));
    return planAct(child, story.at(decided), by, 'decides about an activity of', ask =>
      recordNormalcy(ask, {
        ...{ childId: childId(), kind, words, language: 'en', costCents, waitedDays: waited },
        happensOn: story.on(happens),
        decidedOn: ask.today.toString(),
      }),
    );
  });

const checkActs = (story: Story): Act[] =>
  RELATIONSHIP_CHECKS.map(
    ({ child, by, at, score, words, wantsTalk }): Act =>
      planAct(child, story.at(at), by, 'says how the working together goes for', async ask => {
        const planId: Id = (await livePlan(ask, story, child)).id;
        return answerCheck(ask, { planId, score, words: words ?? null, wantsTalk: wantsTalk ?? false });
      }),
  );

/** Caregivers have read what was learned since the packet, all but what came in the last days; one of them that too. */
function readActs(story: Story): Act[] {
  const homes = EPISODES.flatMap(({ children }) => children).flatMap(child => {
    const { at: home, from } = placedNow(child)!;
    return home?.startsWith('H') && story.at(from) < story.at('D-3') ? [{ child, home: home as HomeKey }] : [];
  });
  const reads = homes.flatMap(({ child, home }) =>
    homeOf(home)
      .adults.filter(({ part }) => part === 'caregiver')
      .map(({ key }) => readAct(story, child, key, 'D-3 20:30')),
  );
  return [...reads, readAct(story, 'K17', 'H12-helen', 'D-2 18:00')];
}

const readAct = (story: Story, child: ChildKey, by: PersonKey, at: StoryMoment): Act =>
  planAct(child, story.at(at), by, 'has read what is new about', ask =>
    seeUpdates(ask, { childId: story.id(personKey(child)) }),
  );
