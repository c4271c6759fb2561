/** The five phases of building a partnership, in their order (codes of db/reference/lists/phase.csv). */
export const PHASES = ['ready', 'reach', 'collaborate', 'roll_out', 'sustain'] as const;
export type Phase = (typeof PHASES)[number];

/** The phase after this one; null after the last, which goes on. */
export const nextPhase = (phase: Phase): Phase | null => PHASES[PHASES.indexOf(phase) + 1] ?? null;

/** What proves that a step was done. */
export const PROOFS = ['words', 'day', 'person', 'lead', 'money', 'snapshot'] as const;
export type Proof = (typeof PROOFS)[number];
