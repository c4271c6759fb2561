import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayList } from '#platform/words/say-date.ts';
import { profileOfAnswers } from './rules/profile.ts';
import { bandOf } from './rules/score.ts';
import { mainScale, sayCode } from './say-instrument.ts';
import type { Given } from './store/given.ts';
import type { Suggestion } from './store/suggestions.ts';

type Speaker = Pick<Ask, 'say' | 'language'>;

/** A score as people write it: without decimals it does not have. */
export const sayNumber = (language: 'en' | 'es', value: number): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);

/** How many needs of a framework with levels call for something. */
export const callsIn = ({ instrument, answers }: Given): number =>
  profileOfAnswers(instrument.definition, answers, null)
    .filter(({ kind }) => kind === 'need')
    .flatMap(({ lines }) => lines.filter(({ calls }) => calls)).length;

/** What came of an assessment, in one line: its first scale with its band, or how many needs call. */
export function sayResult({ say, language }: Speaker, given: Given): string {
  const { definition } = given.instrument;
  if (definition.levels) return say('assessments', 'tab.levelsOf', { count: callsIn(given) });
  const scale = mainScale(definition);
  const score = given.scores.find(each => each.scale === scale?.code);
  if (!scale || !score || score.value === null) return say('assessments', 'tab.notScored');
  const band = bandOf(scale, score.value);
  return [sayNumber(language, score.value), band?.[language], score.positive && say('assessments', 'tab.over')]
    .filter(Boolean)
    .join(', ');
}

/** The scales or items a suggestion follows from, with what each came to. */
export function sayBecause({ language }: Speaker, suggestion: Suggestion, given: Given): string {
  const { definition } = given.instrument;
  return sayList(
    language,
    suggestion.because.map(code => {
      const value = given.scores.find(({ scale }) => scale === code)?.value ?? given.answers[code] ?? null;
      const name = sayCode(language, definition, code);
      return value === null ? name : `${name} ${sayNumber(language, value)}`;
    }),
  );
}

/** What a suggestion rests on, in one sentence. */
export const sayWhySuggested = (ask: Speaker, suggestion: Suggestion, given: Given): string =>
  ask.say('assessments', 'tab.suggestedWhy', {
    instrument: given.instrument[ask.language],
    day: sayDay(ask.language, given.givenOn),
    because: sayBecause(ask, suggestion, given),
  });
