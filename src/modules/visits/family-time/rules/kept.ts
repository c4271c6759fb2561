/** One visit as far as counting goes; `side` is on which side the reason lay that it did not come about. */
export type Countable = { readonly state: string; readonly side: string | null; readonly makesUp: boolean };

/** How family time went: of those planned and over, how many were held, made up, or lost, and on which side the reason lay. */
export type Kept = {
  readonly over: number;
  readonly held: number;
  readonly madeUp: number;
  readonly lost: number;
  readonly bySide: Readonly<Record<string, number>>;
};

/**
 * Counts visits that are over. One that made up for another is counted as made up, not as one more that was planned; one called
 * off because another order stands in the place of its own is no loss: what that order plans is counted.
 */
export function kept(visits: readonly Countable[]): Kept {
  const over = visits.filter(
    ({ state, side }) => state === 'held' || state === 'missed' || (state === 'canceled' && side !== 'order'),
  );
  const planned = over.filter(({ makesUp }) => !makesUp);
  const lost = planned.filter(({ state }) => state !== 'held');
  const bySide: Record<string, number> = {};
  for (const { side } of lost) bySide[side ?? 'other'] = (bySide[side ?? 'other'] ?? 0) + 1;
  return {
    over: planned.length,
    held: planned.filter(({ state }) => state === 'held').length,
    madeUp: over.filter(({ makesUp, state }) => makesUp && state === 'held').length,
    lost: lost.length,
    bySide,
  };
}
