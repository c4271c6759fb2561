import type { Id } from '#kernel/ids.ts';

/** By whom each partnership was introduced; nobody where it is left out. */
export type Introductions = ReadonlyMap<Id, Id>;

/**
 * The way from a partnership through those who introduced one another back to itself, which naming `by` would close; null
 * when there is none. Nobody introduces, even by others, the one by whom they were introduced.
 */
export function circleOf(introductions: Introductions, partnership: Id, by: Id): readonly Id[] | null {
  const way = [partnership];
  const seen = new Set<Id>();
  for (let at: Id | undefined = by; at !== undefined && !seen.has(at); at = introductions.get(at)) {
    way.push(at);
    if (at === partnership) return way;
    seen.add(at);
  }
  return null;
}
