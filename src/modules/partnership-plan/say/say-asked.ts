import type { QuestionRow } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import type { AskedData } from '../parts/asked-card.tsx';
import type { PlanTalk } from '../store/talks.ts';
import { firstNameOf } from './say-words.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'who'>;

const langOf = (language: string, reader: string) => (language === reader ? {} : { lang: language });

/** What a question or proposal is about, in words: a pair, a part of the child's page; null when it names nothing known. */
export const sayAbout = ({ say }: Pick<Ask, 'say'>, about: string | null): string | null =>
  about === null
    ? null
    : say.first([
        `partnership-plan:subjects.${about}`,
        `partnership-plan:paper.pageParts.${about}`,
        `partnership-plan:steps.${about}`,
      ]);

/** Questions and proposed changes with their answers; `here` is the plan's address, null where the reader cannot answer. */
export function sayQuestionRows(
  { say, language, who }: Speaker,
  questions: readonly QuestionRow[],
  here: string | null,
): AskedData[] {
  return questions.map(question => {
    const name = firstNameOf(question.signerName);
    const day = sayDayOf(language, who.timeZone, question.askedAt);
    const about = sayAbout({ say }, question.about);
    const answeredOn = question.answeredAt ? sayDayOf(language, who.timeZone, question.answeredAt) : '';
    return {
      id: question.id,
      meta: say('partnership-plan', `questions.${question.kind}`, { name, day }),
      about: about ? say('partnership-plan', 'questions.about', { subject: about }) : null,
      words: question.words,
      ...langOf(question.language, language),
      ...(question.answer
        ? { state: 'ok' as const, word: say('partnership-plan', `questions.${question.answer}`, { day: answeredOn }) }
        : { state: 'waiting' as const, word: say('partnership-plan', 'questions.waiting') }),
      answer: question.answerWords,
      link:
        here && !question.answer
          ? {
              href: `${here}/questions/${question.id}`,
              label: say('partnership-plan', 'questions.answer'),
              of: say('partnership-plan', 'questions.answerOf', { name }),
            }
          : null,
    };
  });
}

/** Talks somebody asked for: those that wait, and what came of those that were held. */
export function sayTalks(
  { say, language, who }: Speaker,
  talks: readonly PlanTalk[],
  whoAsked: (talk: PlanTalk) => string,
  about: (talk: PlanTalk) => string | null,
  here: string | null,
): AskedData[] {
  return talks.map(talk => {
    const day = sayDayOf(language, who.timeZone, talk.askedAt);
    return {
      id: talk.id,
      meta: say('partnership-plan', 'talks.asked', { who: whoAsked(talk), day }),
      about: about(talk),
      words: talk.words,
      ...langOf(talk.language, language),
      ...(talk.heldOn
        ? { state: 'ok' as const, word: say('partnership-plan', 'talks.held', { day: sayDay(language, talk.heldOn) }) }
        : {
            state: 'talk' as const,
            word: talk.meetOn
              ? say('partnership-plan', 'talks.meet', { day: sayDay(language, talk.meetOn) })
              : say('partnership-plan', 'talks.noDay'),
          }),
      answer: talk.outcome
        ? `${say('partnership-plan', `outcomes.${talk.outcome}`)}. ${talk.outcomeWords ?? ''}`.trim()
        : null,
      link:
        here && !talk.heldOn
          ? {
              href: `${here}/talks/${talk.id}`,
              label: say('partnership-plan', 'talks.record'),
              of: `${say('partnership-plan', 'talks.record')}: ${talk.words}`,
            }
          : null,
    };
  });
}
