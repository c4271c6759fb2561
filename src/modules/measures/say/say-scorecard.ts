import type { Language } from '#platform/http/who.ts';
import type { Say } from '#platform/words/say.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { type CountLine, STANDINGS, scorecardOf } from '../rules/scorecard.ts';
import type { ScorecardAnswer } from '../store/scorecards.ts';
import { sayMean, sayMedian, sayShare, sayShown } from './say-figures.ts';

type Speaker = { readonly say: Say; readonly language: Language };

/** A scorecard as a page shows it, to staff and to the organization itself alike. */
export function sayScorecard(speaker: Speaker, lines: readonly CountLine[], floor: number) {
  const { say, language } = speaker;
  const words = say.group('measures', 'card');
  const hidden = say('measures', 'shown.hidden');
  const card = scorecardOf(lines, floor);
  const figures: readonly (readonly [keyof typeof words, string])[] = [
    ['sent', sayShown(say, card.sent)],
    ['answer', card.answer ? sayMedian(say, card.answer.days) : hidden],
    ['accepted', sayShare(speaker, card.accepted)],
    ['started', sayShare(speaker, card.started)],
    ['completed', sayShare(speaker, card.completed)],
    ['met', sayShare(speaker, card.met)],
    ['metInPart', sayShare(speaker, card.metInPart)],
    ['notTold', sayShown(say, card.notTold)],
    [
      'stars',
      card.stars
        ? say('measures', 'card.starsOf', { mean: sayMean(language, card.stars.mean), of: card.stars.of })
        : hidden,
    ],
    ['unrated', sayShown(say, card.unrated)],
    ['load', sayShown(say, card.openLoad)],
  ];
  return {
    figures: figures.map(([key, value]) => ({ key, figure: words[key], value })),
    standings: STANDINGS.map(key => ({
      key,
      standing: say('measures', `standings.${key}`),
      count: sayShown(say, card.standings[key]),
    })),
    definitions: [words.answerText, words.sharesText, words.loadText],
  };
}

/** What an organization said, each with its quarter. */
export const sayAnswers = ({ say, language }: Speaker, answers: readonly ScorecardAnswer[]) =>
  answers.map(({ quarter, words }) => ({ key: quarter, quarter: sayQuarter({ say, language }, quarter), words }));

export function sayQuarter({ say, language }: Speaker, quarter: string): string {
  const first = Temporal.PlainDate.from(quarter);
  const last = first.add({ months: 3 }).subtract({ days: 1 });
  return say('measures', 'card.quarter', { from: sayDay(language, quarter), to: sayDay(language, last.toString()) });
}
