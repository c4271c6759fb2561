import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { callsIn, sayNumber } from './say-given.ts';
import { mainScale, sayCut } from './say-instrument.ts';
import { type Given, givenAbout } from './store/given.ts';

/** A score on a day; `said` and `value` are null where what was answered could not be scored. */
export type ScoreOnDay = {
  readonly assessmentId: Id;
  readonly on: string;
  readonly value: number | null;
  readonly said: string | null;
  /** It lies over the published cut-off. */
  readonly over: boolean;
};

/** What a person was measured by, with every standing score, the latest first. */
export type ScoreLine = {
  readonly series: string;
  /** Instrument and scale, finished. */
  readonly name: string;
  /** The published cut-off in words; null where there is none. */
  readonly cut: string | null;
  readonly scores: readonly ScoreOnDay[];
};

/** The scores of a person by each instrument that counts something, in finished words. */
export async function scoreLinesOf(ask: Ask, personId: Id): Promise<ScoreLine[]> {
  const { tx, say, language } = ask;
  const standing = (await givenAbout(tx, [personId])).filter(({ replacedBy }) => replacedBy === null);
  return [...Map.groupBy(standing, ({ instrument }) => instrument.series)].flatMap(([series, given]) => {
    const { instrument } = given[0]!;
    const scores = (valueIn: (each: Given) => { value: number | null; over: boolean }) =>
      given.map(each => {
        const { value, over } = valueIn(each);
        return {
          assessmentId: each.id,
          on: each.givenOn,
          value,
          said: value === null ? null : sayNumber(language, value),
          over,
        };
      });
    if (instrument.definition.levels)
      return [
        {
          series,
          name: say('assessments', 'tab.calls', { instrument: instrument[language] }),
          cut: null,
          scores: scores(each => ({ value: callsIn(each), over: false })),
        },
      ];
    const scale = mainScale(instrument.definition);
    if (!scale) return [];
    return [
      {
        series,
        name: `${instrument[language]}: ${scale[language]}`,
        cut: sayCut(ask, scale),
        scores: scores(each => {
          const score = each.scores.find(({ scale: code }) => code === scale.code);
          return { value: score?.value ?? null, over: score?.positive ?? false };
        }),
      },
    ];
  });
}
