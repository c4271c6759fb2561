import type { Placed } from '../contract.ts';

/**
 * The days on which a child changed homes (ISO), in order. The first home of a stay in care is no change, what does not
 * count as a move (a trial visit at home) is none, and coming back to the same home after one is none either.
 */
export function movesOf(placements: readonly Placed[]): string[] {
  const counted = placements.filter(({ counts }) => counts).toSorted((a, b) => a.from.localeCompare(b.from));
  return counted.slice(1).flatMap((placed, place) => {
    const before = counted[place]!;
    return placed.homeId !== null && placed.homeId === before.homeId ? [] : [placed.from];
  });
}
