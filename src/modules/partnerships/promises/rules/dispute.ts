/** The levels a dispute goes through, in order, and how it ends. */
export const DISPUTE_LEVELS = ['raised', 'direct_talk', 'facilitated', 'executive', 'external'] as const;
export type DisputeLevel = (typeof DISPUTE_LEVELS)[number];
export type DisputeState = DisputeLevel | 'settled' | 'closed';

/** Days until a dispute goes on to the next level; from the last one it goes nowhere by itself. */
export type LevelDays = Readonly<Record<Exclude<DisputeLevel, 'external'>, number>>;

/** The agency's own days, where no agreement with the partner says others. A choice of the product; no law sets them. */
export const OWN_DAYS: LevelDays = { raised: 10, direct_talk: 15, facilitated: 20, executive: 30 };

/** The level after one; null after the last. */
export const levelAfter = (level: DisputeLevel): DisputeLevel | null =>
  DISPUTE_LEVELS[DISPUTE_LEVELS.indexOf(level) + 1] ?? null;

/** May a dispute go from one state to another: one level on, or to its end from any level. */
export function mayGo(from: DisputeState, to: DisputeState): boolean {
  if (from === 'settled') return to === 'closed';
  if (from === 'closed') return false;
  return to === 'settled' || to === 'closed' || levelAfter(from) === to;
}

/** The day (ISO) by which a dispute that came to a state has to be settled there; null where no days count. */
export const dueAt = (state: DisputeState, on: Temporal.PlainDate, days: LevelDays): string | null =>
  state === 'external' || state === 'settled' || state === 'closed' ? null : on.add({ days: days[state] }).toString();
