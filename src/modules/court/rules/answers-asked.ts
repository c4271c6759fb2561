import type { Problem } from '#kernel/problem.ts';
import type { Answers, CourtList } from '../contract.ts';

export type Answered = keyof Answers;

/** What can be answered about an entry besides its day: of a hearing that was held, a finding, a dependency petition. */
export function answersAsked(list: CourtList, kind: string, isHeld: boolean): readonly Answered[] {
  if (list === 'findings') return ['firstOrder'];
  if (list === 'petitions') return kind === 'dependency' ? ['early'] : [];
  if (list === 'orders' || !isHeld) return [];
  return [
    'judge',
    ...(kind === 'arraignment' ? (['plea'] as const) : []),
    ...(kind === 'shelter' ? (['early'] as const) : []),
  ];
}

/** Those answers that say something else than what stands. */
export function answersChanged(now: Answers, given: Partial<Answers>): Partial<Answers> {
  const changed = (Object.keys(given) as Answered[]).filter(one => given[one] !== undefined && given[one] !== now[one]);
  return Object.fromEntries(changed.map(one => [one, given[one]]));
}

/** Answers to what is not asked of such an entry. */
export const answerProblems = (asked: readonly Answered[], changed: Partial<Answers>): Problem[] =>
  (Object.keys(changed) as Answered[]).filter(one => !asked.includes(one)).map(at => ({ at, code: 'not-asked-of-it' }));
