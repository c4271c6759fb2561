import type { Day } from '#kernel/days.ts';
import type { Change } from './what-if.ts';

/**
 * What somebody typed to try: the code of a choice (`move:<fact>`, `held:<kind of hearing>`, `trial-home-visit`, `away`,
 * `end-of-care`), and days since 1970 (the last day of a stretch, itself in it).
 */
export type Tried = { readonly change: string; readonly on: Day; readonly last: Day | null };

/**
 * The change that was meant. Null for a code that is none, or that names a fact or a hearing which was not offered; `order`
 * where a stretch of days would end before it begins.
 */
export function changeOf(
  { change, on, last }: Tried,
  offered: { readonly facts: readonly string[]; readonly hearings: readonly string[] },
): Change | 'order' | null {
  const [kind = '', ...rest] = change.split(':');
  const what = rest.join(':');
  if (kind === 'move') return offered.facts.includes(what) ? { kind, fact: what, on } : null;
  if (kind === 'held') return offered.hearings.includes(what) ? { kind: 'hearing', hearing: what, on } : null;
  if (change === 'end-of-care') return { kind: change, on };
  if (change !== 'trial-home-visit' && change !== 'away') return null;
  if (last !== null && last < on) return 'order';
  return { kind: change, from: on, until: last === null ? null : last + 1 };
}
