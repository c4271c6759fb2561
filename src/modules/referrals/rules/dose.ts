/** How often in a week or a month, for how many weeks. */
type Planned = { readonly times: number; readonly timesPer: 'week' | 'month'; readonly weeks: number };

/** Sessions of the whole plan; of months, twelve stand in fifty-two weeks. */
export const plannedSessions = ({ times, timesPer, weeks }: Planned): number =>
  timesPer === 'week' ? times * weeks : Math.round((times * weeks * 12) / 52);

/** Delivered of planned in whole percent; more than was planned is more than 100. */
export const dosePercent = (delivered: number, planned: number): number =>
  planned === 0 ? 0 : Math.round((delivered / planned) * 100);

/** Whether the last score is better than the first, in the measure's own sense; null where that cannot be told. */
export function trendOf(
  scores: readonly number[],
  better: 'higher' | 'lower' | null,
): 'better' | 'same' | 'worse' | null {
  const [first, last] = [scores[0], scores.at(-1)];
  if (better === null || first === undefined || last === undefined || scores.length < 2) return null;
  if (first === last) return 'same';
  return last > first === (better === 'higher') ? 'better' : 'worse';
}
