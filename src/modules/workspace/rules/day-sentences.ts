/** What lies before a worker, counted. `closed` holds finished names of days on which the offices are closed. */
export type DayCounts = {
  /** Things to do of one's own. */
  readonly late: number;
  /** Legal dates of one's own children, and those that came up to one. */
  readonly legalLate: number;
  readonly escalated: number;
  readonly today: number;
  readonly week: number;
  readonly closed: readonly string[];
};

/** A sentence of the day by its key, with what it counts. */
export type DaySentence = {
  readonly key: 'late' | 'notLate' | 'legalLate' | 'escalated' | 'today' | 'week' | 'nothing' | 'closed';
  readonly count?: number;
};

/** The sentences of the day in reading order. What is zero is said once, never as a number. */
export function daySentences({ late, legalLate, escalated, today, week, closed }: DayCounts): DaySentence[] {
  const sentences: DaySentence[] = [];
  const anyLate = late + legalLate + escalated > 0;
  if (!anyLate) sentences.push({ key: today + week === 0 ? 'nothing' : 'notLate' });
  if (late > 0) sentences.push({ key: 'late', count: late });
  if (legalLate > 0) sentences.push({ key: 'legalLate', count: legalLate });
  if (escalated > 0) sentences.push({ key: 'escalated', count: escalated });
  if (today > 0) sentences.push({ key: 'today', count: today });
  if (week > 0) sentences.push({ key: 'week', count: week });
  if (closed.length > 0) sentences.push({ key: 'closed' });
  return sentences;
}
