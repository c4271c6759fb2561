import { newId } from '#kernel/ids.ts';
import { initialsOf } from '#kernel/initials.ts';
import type { QuestionRow } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf, sayList } from '#platform/words/say-date.ts';
import { PAIR_SUBJECTS } from '../contract.ts';
import { homePlanPath } from '../home-paths.ts';
import type { LoadedHomePlan, LoadedSigned } from '../load/load-home-plan.ts';
import type { AskedData } from '../parts/asked-card.tsx';
import { sayCallRows } from '../workers-to-call.ts';
import { sayAbout } from './say-asked.ts';
import { sayHomeNext } from './say-home-next.ts';
import { sayPacket } from './say-home-packet.ts';
import { sayHomePromises, sayTalkState } from './say-home-promises.ts';
import { type Names, sayBoxes, sayFamilyLines, sayMove } from './say-home-words.ts';
import { sayPairs } from './say-pairs.ts';
import { firstNameOf } from './say-words.ts';

/** The page of a child's plan for somebody who cares for the child, in finished words. */
export function sayHomePlan(ask: Ask, loaded: LoadedHomePlan) {
  const { say } = ask;
  const { child, plan, phones, workers, step } = loaded;
  const here = homePlanPath(child.id);
  const names = namesOf(plan);
  const named = (key: string, fill = {}) =>
    say.code('partnership-plan', `homePlan.${key}`, { name: child.name, ...fill });
  return {
    here,
    title: named('title'),
    lead: plan ? named('lead') : named('otherText'),
    step,
    next: plan ? sayHomeNext(ask, loaded) : null,
    check: plan?.checkIsDue ? `${here}/check` : null,
    news: sayNews(ask, loaded),
    family: sayFamilyLines(ask, loaded.familyWords, names),
    familyUnseen: loaded.familyWords.some(({ seenAt }) => seenAt === null),
    page: { title: named('page'), lead: named('pageLead'), lines: sayBoxes(ask, child.name, loaded.page, here) },
    decide: sayDecisions(ask, loaded),
    before: sayMove(ask, child.name, loaded.before),
    signed: plan ? saySigned(ask, loaded, plan, here) : null,
    letter: loaded.letter
      ? {
          href: `${here}/papers/${loaded.letter.id}`,
          label: say('partnership-plan', 'homePlan.letterOf', { title: loaded.letter.title }),
        }
      : null,
    noLetter: named('noLetter', { name: loaded.worker ?? say('partnership-plan', 'homePlan.theAgency') }),
    call: sayCallRows(ask, child.name, workers, phones),
    sees: [saySeers(ask, loaded), named('seesPage')],
    moveTitle: named('move'),
    back: { href: `/home/children/${child.id}`, label: named('back') },
    formKey: newId(),
    seenKey: newId(),
  };
}

export type SaidHomePlan = ReturnType<typeof sayHomePlan>;

/** Who is called what: caregivers by account, parents by person, as the plan names them. */
const namesOf = (plan: LoadedSigned | null): Names => ({
  byUser: new Map((plan?.signers ?? []).flatMap(({ userId, name }) => (userId ? [[userId, name] as const] : []))),
  byPerson: new Map(
    (plan?.signers ?? []).flatMap(({ personId, name }) => (personId ? [[personId, name] as const] : [])),
  ),
});

/** What there is only with a plan: promises, pairs, packet, questions, what is passed on, papers. */
function saySigned(ask: Ask, { worker, mine }: LoadedHomePlan, plan: LoadedSigned, here: string) {
  const { promises, talks } = plan;
  const of = { promises, talks, worker, here };
  const shown = plan.live.versionId !== null && plan.live.state !== 'draft' && plan.live.state !== 'void';
  return {
    agency: sayHomePromises(ask, of, 'agency'),
    mine: sayHomePromises(ask, of, 'caregiver'),
    family: sayHomePromises(ask, of, 'family'),
    pairs: sayHomePairs(ask, plan, worker, here),
    packet: sayPacket(ask, plan.steps, promises),
    asked: [...sayQuestions(ask, plan.questions, worker), ...sayPairTalks(ask, plan, worker)],
    move: sayMove(ask, '', plan.move),
    read: shown ? `${here}/read` : null,
    copy: mine && shown ? `/sign/${mine.id}/paper` : null,
    isSigned: mine?.signature != null,
  };
}

/** Both sides' promises, with the reader's own side called by what it is: "You". */
function sayHomePairs(ask: Ask, { template, notes, signers }: LoadedSigned, worker: string | null, here: string) {
  const { say, language, who } = ask;
  const others = signers
    .filter(({ side, userId }) => side === 'caregiver' && userId !== who.userId)
    .map(({ name }) => firstNameOf(name));
  const you = say('partnership-plan', others.length > 0 ? 'homePlan.youAnd' : 'homePlan.you', {
    names: sayList(language, others),
  });
  const agency = worker
    ? say('partnership-plan', 'homePlan.andAgency', { name: worker })
    : say('partnership-plan', 'homePlan.theAgency');
  const pairs = sayPairs(ask, { template, notes, evidence: [], caregivers: [], worker }, (subject, about) =>
    (PAIR_SUBJECTS as readonly string[]).includes(subject)
      ? [
          {
            href: `${here}/talk?subject=${subject}`,
            label: say('partnership-plan', 'pairs.talk'),
            of: say('partnership-plan', 'homePlan.talkOf', { what: about }),
          },
        ]
      : [],
  );
  return {
    count: say('partnership-plan', 'homePlan.pairsOpen', { count: pairs.pairs.length }),
    data: {
      ...pairs,
      // What the record shows stands in the paper; here stands what was noted for this child.
      nothing: '',
      left: {
        ...pairs.left,
        who: you,
        promise: say('partnership-plan', 'homePlan.yourPromise'),
        initials: initialsOf(who.name),
      },
      right: { ...pairs.right, who: agency },
    },
  };
}

const ANSWERED = { answered: 'ok', taken: 'ok', partly: 'info', not_taken: 'info' } as const;

/** What the reader asked and proposed, each with its answer and the reason. */
export function sayQuestions(
  { say, language, who }: Pick<Ask, 'say' | 'language' | 'who'>,
  questions: readonly QuestionRow[],
  worker: string | null,
): AskedData[] {
  const day = (moment: string) => sayDayOf(language, who.timeZone, moment);
  return questions.map(question => {
    const about = sayAbout({ say }, question.about);
    return {
      id: question.id,
      meta: say('partnership-plan', question.kind === 'change' ? 'homePlan.proposed' : 'homePlan.asked', {
        day: day(question.askedAt),
      }),
      about,
      words: question.words,
      ...(question.language !== language && { lang: question.language }),
      ...(question.answer && question.answeredAt
        ? {
            state: ANSWERED[question.answer],
            word: say('partnership-plan', `homePlan.${question.answer}`, { day: day(question.answeredAt) }),
          }
        : {
            state: 'waiting' as const,
            word: worker
              ? say('partnership-plan', 'homePlan.waiting', { name: worker })
              : say('partnership-plan', 'homePlan.waitingAgency'),
          }),
      answer: question.answerWords,
      link: null,
    };
  });
}

/** Talks about pairs; a talk about a promise stands with the promise. */
function sayPairTalks(ask: Ask, { talks }: LoadedSigned, worker: string | null): AskedData[] {
  return talks
    .filter(({ promiseId }) => promiseId === null)
    .map(talk => ({
      id: talk.id,
      meta: sayTalkState(ask, talk, worker),
      about: sayAbout(ask, talk.subject),
      words: talk.words,
      ...(talk.language !== ask.language && { lang: talk.language }),
      ...(talk.heldOn
        ? {
            state: 'ok' as const,
            word: ask.say('partnership-plan', 'talks.held', { day: sayDay(ask.language, talk.heldOn) }),
          }
        : { state: 'talk' as const, word: ask.say('partnership-plan', 'homePlan.talks') }),
      answer: talk.outcomeWords,
      link: null,
    }));
}

/** What was learned later and is not seen yet; each leads to where it stands. */
function sayNews({ say, language, who }: Ask, { updates, child }: LoadedHomePlan) {
  const pages = { health: `/home/children/${child.id}/card`, school: `/home/children/${child.id}` } as const;
  return [...Map.groupBy(updates, ({ about }) => about)].map(([about, [latest]]) => ({
    key: about,
    title: say('partnership-plan', `homePlan.newsAbout.${about}`, { name: child.name }),
    text: latest ? sayDayOf(language, who.timeZone, latest.at) : '',
    href: about === 'health' || about === 'school' ? pages[about] : undefined,
  }));
}

/** The last ordinary activities the caregivers decided about. */
function sayDecisions({ language }: Ask, { decisions }: LoadedHomePlan) {
  return decisions.slice(0, 3).map(one => ({
    key: one.id,
    label: one.label,
    words: one.words,
    ...(one.language !== language && { lang: one.language }),
    day: sayDay(language, one.happensOn),
  }));
}

function saySeers({ say, language, who }: Ask, { plan }: LoadedHomePlan): string {
  const others = (plan?.signers ?? [])
    .filter(({ side, userId }) => side === 'caregiver' && userId !== who.userId)
    .map(({ name }) => firstNameOf(name));
  return others.length > 0
    ? say('partnership-plan', 'homePlan.seesText', { names: sayList(language, others) })
    : say('partnership-plan', 'homePlan.seesAlone');
}
