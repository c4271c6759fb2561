/** What lies before a worker, counted. `closed` holds finished names of days on which the offices are closed. */
export type DayCounts = {
  readonly late: number;
  readonly today: number;
  readonly week: number;
  readonly closed: readonly string[];
};

/** A sentence of the day by its key, with what it counts. */
export type DaySentence = {
  readonly key: 'late' | 'notLate' | 'today' | 'week' | 'nothing' | 'closed';
  readonly count?: number;
};

/** The sentences of the day in reading order. What is zero is said once, never as a number. */
export function daySentences({ late, today, week, closed }: DayCounts): DaySentence[] {
  const sentences: DaySentence[] = [];
  if (late + today + week === 0) sentences.push({ key: 'nothing' });
  else sentences.push(late > 0 ? { key: 'late', count: late } : { key: 'notLate' });
  if (today > 0) sentences.push({ key: 'today', count: today });
  if (week > 0) sentences.push({ key: 'week', count: week });
  if (closed.length > 0) sentences.push({ key: 'closed' });
  return sentences;
}
