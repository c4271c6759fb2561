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

/** What a page cannot tell apart is the same: 10 of 5,400 is 1.85 per 1,000, like a baseline of 1.85. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Compares the newest figure with baseline and target. Without a newest figure nothing is said. */
export function goalProgress(given: GoalNumbers): GoalProgress {
  const { better } = given;
  if (given.now === null) return { state: 'unknown', share: null };
  const [now, target] = [rounded(given.now), rounded(given.target)];
  const baseline = given.baseline === null ? null : rounded(given.baseline);
  const sign = better === 'more' ? 1 : -1;
  if (sign * (now - target) >= 0) return { state: 'reached', share: 1 };
  if (baseline === null) return { state: 'unknown', share: null };
  const way = sign * (target - baseline);
  const gone = sign * (now - baseline);
  const state = gone > 0 ? 'nearer' : gone < 0 ? 'farther' : 'same';
  return { state, share: way > 0 ? Math.max(0, Math.min(1, gone / way)) : null };
}
