import { newId } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import { familyPaperPath } from '../home-paths.ts';
import type { LoadedFamilyPlan } from '../load/load-family-plan.ts';
import type { FamilyLine } from '../parts/family-lines.tsx';
import type { PromiseLine } from '../parts/promise-lines.tsx';
import { promiseStanding } from '../rules/promise-end.ts';
import type { PlanPromise } from '../store/promises.ts';
import type { PlanTalk } from '../store/talks.ts';
import { sayCallRows } from '../workers-to-call.ts';
import { sayQuestions } from './say-home-plan.ts';
import { readable } from './say-words.ts';

/** A parent's page of a plan in finished words. Nobody who cares for the child is named on it. */
export function sayFamilyPlan(ask: Ask, loaded: LoadedFamilyPlan) {
  const { say, language, who } = ask;
  const { name, here, signer, signature, agreement, worker } = loaded;
  const named = (key: 'title' | 'lead' | 'mineNone' | 'promises' | 'seesText' | 'readTitle') =>
    say('partnership-plan', `familyPlan.${key}`, { name });
  const mayRead = loaded.papers.length > 0 && agreement.state !== 'draft' && agreement.state !== 'void';
  return {
    here,
    title: named('title'),
    lead: named('lead'),
    state: sayFamilyState(ask, agreement.state, agreement.inForceFrom),
    read: mayRead
      ? { title: named('readTitle'), href: `${here}/read`, again: signer.openedAt !== null || signature !== null }
      : null,
    sign: signature
      ? say('partnership-plan', 'familyPlan.signed', { day: sayDayOf(language, who.timeZone, signature.signedAt) })
      : signer.required
        ? say('partnership-plan', 'familyPlan.needed')
        : say('partnership-plan', 'familyPlan.choice', { name }),
    mineNone: named('mineNone'),
    lines: sayOwnLines(ask, loaded),
    promisesTitle: named('promises'),
    promises: loaded.promises.map(promise => sayPromise(ask, loaded, promise)),
    talks: loaded.talks
      .filter(({ promiseId }) => promiseId === null)
      .map(talk => ({ key: talk.id, text: sayTalk(ask, talk) })),
    asked: sayQuestions(ask, loaded.questions, worker),
    papers: loaded.familyPapers.map(paper => ({
      key: paper.id,
      href: familyPaperPath(paper.id),
      title: say('partnership-plan', 'familyPlan.routine_sheet', { name }),
      text: say('partnership-plan', 'familyPlan.paperOn', { day: sayDayOf(language, who.timeZone, paper.madeAt) }),
      isNew: paper.openedAt === null,
    })),
    check: loaded.checkIsDue ? `${here}/check` : null,
    sees: named('seesText'),
    call: sayCallRows(ask, name, loaded.workers, loaded.phones),
  };
}

export type SaidFamilyPlan = ReturnType<typeof sayFamilyPlan>;

type State = LoadedFamilyPlan['agreement']['state'];

/** Where the plan stands, for a parent. */
export function sayFamilyState(
  { say, language, who }: Pick<Ask, 'say' | 'language' | 'who'>,
  state: State,
  since: string | null,
): string {
  const shown = state === 'superseded' || state === 'ended' ? 'draft' : state;
  return say('partnership-plan', `familyPlan.states.${shown}`, {
    day: since ? sayDayOf(language, who.timeZone, since) : '',
  });
}

/** What the parent added, and when somebody who cares for the child saw it. */
function sayOwnLines(
  { say, language, who }: Ask,
  { words, name }: LoadedFamilyPlan,
): (FamilyLine & { formKey: string; isMine: boolean })[] {
  return words.map(word => ({
    key: word.id,
    who: say('partnership-plan', `familyPlan.kinds.${word.kind}`),
    words: word.words,
    ...(word.language !== language && { lang: word.language }),
    by: say('partnership-plan', 'familyPlan.saidOn', {
      day: sayDay(language, word.saidOn),
      way: say('partnership-plan', `ways.${word.way}`).toLocaleLowerCase(language),
    }),
    seen: word.seenAt
      ? say('partnership-plan', 'familyPlan.seen', { name, day: sayDayOf(language, who.timeZone, word.seenAt) })
      : say('partnership-plan', 'familyPlan.notSeen'),
    formKey: newId(),
    isMine: word.userId === who.userId,
  }));
}

/** A promise that concerns the family: whose it is by side, never by name. */
function sayPromise(ask: Ask, { name, here, talks }: LoadedFamilyPlan, promise: PlanPromise): PromiseLine {
  const { say, language, today } = ask;
  const { text, lang } = readable(promise, language);
  const who = say(
    'partnership-plan',
    promise.side === 'agency'
      ? 'familyPlan.agency'
      : promise.side === 'family'
        ? 'familyPlan.family'
        : 'familyPlan.caregivers',
    { name },
  );
  const day = sayDay(language, promise.dueOn);
  const standing = promiseStanding(promise, today.toString());
  const talk = talks.find(({ promiseId }) => promiseId === promise.id);
  const waits = talk !== undefined && talk.heldOn === null;
  return {
    key: promise.id,
    words: text,
    ...(lang && { lang }),
    state: standing === 'kept' ? 'done' : waits ? 'talk' : 'doing',
    texts: [
      standing === 'kept'
        ? say('partnership-plan', 'homePlan.kept', { day: sayDay(language, promise.keptOn!) })
        : standing === 'today'
          ? say('partnership-plan', 'homePlan.today', { who })
          : say('partnership-plan', standing === 'day-passed' ? 'homePlan.passed' : 'homePlan.by', { who, day }),
      ...(talk ? [sayTalk(ask, talk)] : []),
    ],
    ways:
      standing === 'kept' || waits
        ? []
        : [
            {
              href: `${here}/talk?promise=${promise.id}`,
              label: say('partnership-plan', 'familyPlan.talk'),
              of: say('partnership-plan', 'homePlan.talkOf', { what: text }),
            },
          ],
  };
}

/** A talk the parent asked for: the day, and what it came to. What others wrote about it is not shown. */
function sayTalk({ say, language, who }: Ask, talk: PlanTalk): string {
  if (talk.heldOn && talk.outcome)
    return say('partnership-plan', 'familyPlan.talkHeld', {
      day: sayDay(language, talk.heldOn),
      outcome: say('partnership-plan', `outcomes.${talk.outcome}`),
    });
  return [
    say('partnership-plan', 'familyPlan.talkOf', { day: sayDayOf(language, who.timeZone, talk.askedAt) }),
    talk.meetOn
      ? say('partnership-plan', 'familyPlan.talkOn', { day: sayDay(language, talk.meetOn) })
      : say('partnership-plan', 'familyPlan.talkNoDay'),
  ].join('. ');
}
