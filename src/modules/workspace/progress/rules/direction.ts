/** Which way a number went since the one before: a fact, not a judgment. */
export type Direction = 'up' | 'down' | 'same';

/** By how much the latest of these values differs from the one before; null with fewer than two. The latest comes first. */
export function directionOf(values: readonly (number | null)[]): { direction: Direction; by: number } | null {
  const [latest, before] = values.filter(value => value !== null);
  if (latest === undefined || before === undefined) return null;
  const by = Math.round(Math.abs(latest - before) * 100) / 100;
  return { direction: latest === before ? 'same' : latest > before ? 'up' : 'down', by };
}
