import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { LEVELS } from '../contract.ts';
import { sideBySide } from '../rules/side-by-side.ts';
import type { RatingRow } from '../store/ratings.ts';

/** How far a goal has come, each rater in a line of their own; no mean is made of them. */
export function sayRatings({ say, language }: Ask, rows: readonly RatingRow[]) {
  const { lines, disagree } = sideBySide(rows.map(row => ({ ...row, ratedOn: row.rated_on })));
  return {
    disagree: disagree ? say('planning', 'goal.disagree') : null,
    lines: lines.map(({ rater, name, entries }) => ({
      key: `${rater} ${name}`,
      rater: say('planning', `raters.${rater}`),
      name,
      entries: entries.map(entry => ({
        key: entry.id,
        day: sayDay(language, entry.ratedOn),
        level: say('planning', `levels.${levelOf(entry.level)}`),
        share: entry.level / (LEVELS.length - 1),
        reason: entry.reason,
        language: entry.language === language ? undefined : entry.language,
      })),
    })),
  };
}
export type SaidRatings = ReturnType<typeof sayRatings>;

const levelOf = (level: number): (typeof LEVELS)[number] => LEVELS[level] ?? '0';
