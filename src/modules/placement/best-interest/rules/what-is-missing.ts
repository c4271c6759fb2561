import type { ChildAsked, Weighed } from '../contract.ts';

/** Reasons as far as they are written. */
export type Reasons = {
  readonly reason: string;
  readonly childAsked: ChildAsked;
  readonly childView: string | null;
  readonly weighed: readonly Pick<Weighed, 'factor' | 'speaks' | 'words'>[];
};

/** What still stands against approving a decision: factors nobody weighed, and what is missing besides. */
export type Missing = {
  readonly factors: readonly string[];
  readonly codes: readonly ('nothing-speaks-for-it' | 'against-without-words' | 'child-not-asked' | 'no-reason')[];
};

/**
 * What is missing before somebody may approve a decision (S2-04): every factor of the list is weighed, or said not to be
 * known; one at least speaks for it; what speaks against it is explained; the child was asked, or there is a reason why not;
 * and the reason is written.
 */
export function whatIsMissing(list: readonly string[], { reason, childAsked, weighed }: Reasons): Missing {
  const known = new Set(weighed.map(({ factor }) => factor));
  const codes: Missing['codes'][number][] = [];
  if (!weighed.some(({ speaks }) => speaks === 'for')) codes.push('nothing-speaks-for-it');
  if (weighed.some(({ speaks, words }) => speaks === 'against' && words === null)) codes.push('against-without-words');
  if (childAsked === 'not_asked') codes.push('child-not-asked');
  if (reason.trim() === '') codes.push('no-reason');
  return { factors: list.filter(factor => !known.has(factor)), codes };
}

/** Is nothing missing? */
export const isWhole = ({ factors, codes }: Missing): boolean => factors.length === 0 && codes.length === 0;
