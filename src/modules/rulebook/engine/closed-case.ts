import type { Day } from '#kernel/days.ts';
import type { DateRule, Rule } from '../language/rule.ts';
import type { ReadyRule } from './compile.ts';
import type { Index } from './facts.ts';
import type { Scene, View } from './scene.ts';
import type { Standing } from './standing.ts';

/** The day the last case of a child was closed; null while one is open. */
export const closedBy = ({ closedOn }: Index, today: Day): Day | null =>
  closedOn !== null && closedOn <= today ? closedOn : null;

/**
 * Does the law ask for it also of a young person whose case is closed? What begins when care ends (papers at aging out,
 * aftercare), and what is counted from a birthday (surveys at 17, 19 and 21).
 */
export function goesOnAfterCase({ begins, due }: Pick<Rule, 'begins' | 'due'>): boolean {
  return 'birthday' in begins || ('each' in begins && begins.end === true) || restsOnBirthday(due);
}

const restsOnBirthday = (due: DateRule): boolean =>
  typeof due === 'object' && ('birthday' in due || ('add' in due && restsOnBirthday(due.to)));

/** The day a duty that began on a day ends: with the case where its law names no spells and does not let it go on. */
export function endWithCase(ready: ReadyRule, began: Day, ends: Day | null, index: Index, { today }: View): Day | null {
  const closed = closedBy(index, today);
  if (closed === null || ready.whileIn !== null || ready.outlivesCase || began >= closed) return ends;
  return Math.min(ends ?? closed, closed);
}

/**
 * Nobody is asked about a young person whose case is closed, nor about a stay that was over before the agency's records
 * begin: where one cannot tell, the duty has ended.
 */
export function unasked<S extends Standing>(standing: S, { whileIn }: ReadyRule, { index, view, care }: Scene): S {
  if (standing.state !== 'cannot-tell') return standing;
  const { recordsFrom = null, today } = view;
  const closed = closedBy(index, today);
  const isInCare = care.from !== null && care.from <= today && (care.until === null || care.until > today);
  if (closed !== null && !isInCare)
    return { ...standing, state: 'withdrawn', missing: null, ended: { on: closed, missed: false } };
  const leftBefore =
    whileIn === null && recordsFrom !== null && recordsFrom <= today && (care.until ?? today) < recordsFrom;
  if (!leftBefore) return standing;
  return {
    ...standing,
    state: 'withdrawn',
    missing: null,
    ended: { on: recordsFrom, missed: false, beforeRecords: true },
  };
}
