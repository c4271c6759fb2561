/** When each side is asked how the working together goes, counted from the day the plan was opened. */
export const CHECK_POINTS = { day_7: 7, day_30: 30, day_90: 90 } as const;
export type CheckPoint = keyof typeof CHECK_POINTS;

/** A score at or under this, of five, brings the offer of a meeting. */
const LOW = 2;

const POINTS = Object.entries(CHECK_POINTS) as [CheckPoint, number][];

/**
 * The point somebody is asked about on a day (ISO): the last one that has come, unless it was answered. What was not
 * answered before the next point came is not asked any more.
 */
export function duePoint(openedOn: string, today: string, answered: readonly string[]): CheckPoint | null {
  const days = Temporal.PlainDate.from(openedOn).until(today, { largestUnit: 'day' }).days;
  const point = POINTS.findLast(([, after]) => days >= after)?.[0];
  return point && !answered.includes(point) ? point : null;
}

/** After the last point somebody may say once more how it goes, of their own accord. */
export function freePoint(openedOn: string, today: string, answered: readonly string[]): 'later' | null {
  const days = Temporal.PlainDate.from(openedOn).until(today, { largestUnit: 'day' }).days;
  return days > CHECK_POINTS.day_90 && !answered.includes('later') ? 'later' : null;
}

/** Is a meeting offered? Because the answer is low, or because somebody would like to talk. */
export const wantsMeeting = (answer: { readonly score: number; readonly wantsTalk: boolean }): boolean =>
  answer.score <= LOW || answer.wantsTalk;
