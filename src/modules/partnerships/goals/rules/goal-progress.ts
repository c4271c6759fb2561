/** Where a shared goal stands between its baseline and its target. */
export type GoalState = 'reached' | 'nearer' | 'same' | 'farther' | 'unknown';
export type GoalProgress = {
  readonly state: GoalState;
  /** How much of the way is behind, 0 to 1; null where it is not known or baseline and target are the same. */
  readonly share: number | null;
};
export type GoalNumbers = {
  readonly better: 'more' | 'fewer';
  readonly baseline: number | null;
  readonly target: number;
  readonly now: number | null;
};

/** Compares the newest figure with baseline and target. Without a newest figure nothing is said. */
export function goalProgress({ better, baseline, target, now }: GoalNumbers): GoalProgress {
  if (now === null) return { state: 'unknown', share: null };
  const sign = better === 'more' ? 1 : -1;
  if (sign * (now - target) >= 0) return { state: 'reached', share: 1 };
  if (baseline === null) return { state: 'unknown', share: null };
  const way = sign * (target - baseline);
  const gone = sign * (now - baseline);
  const state = gone > 0 ? 'nearer' : gone < 0 ? 'farther' : 'same';
  return { state, share: way > 0 ? Math.max(0, Math.min(1, gone / way)) : null };
}
