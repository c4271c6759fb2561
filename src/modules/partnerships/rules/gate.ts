import { PHASES, type Phase } from './phases.ts';

/** A step as its gate looks at it. */
export type GateStep = {
  readonly code: string;
  readonly phase: Phase;
  readonly required: boolean;
  readonly done: boolean;
};

/**
 * The required steps without proof that stand before a phase: of every phase up to the one that is left. An earlier gate
 * that was passed with a reason does not hold the later one up twice: what it missed is asked for by its own phase only.
 */
export const missingBefore = (to: Phase, steps: readonly GateStep[]): readonly string[] => {
  const left = PHASES[PHASES.indexOf(to) - 1];
  return steps.filter(step => step.phase === left && step.required && !step.done).map(step => step.code);
};

export type GateRefusal =
  /** Phases follow one another; going back is a way of its own. */
  | { readonly kind: 'not-the-next-phase' }
  /** These required steps have no proof yet, and no reason was given to go on without. */
  | { readonly kind: 'gate-is-closed'; readonly missing: readonly string[] };

/**
 * Whether a plan may go on to a phase. It goes one phase on, with every required step proved or with a reason that is
 * kept; it may go back to any earlier one, which needs a reason too.
 */
export function gateTo(
  to: Phase,
  from: Phase,
  steps: readonly GateStep[],
  reason: string | null,
): { readonly missing: readonly string[] } | GateRefusal {
  const [at, asked] = [PHASES.indexOf(from), PHASES.indexOf(to)];
  if (asked === at || asked > at + 1) return { kind: 'not-the-next-phase' };
  if (asked < at) return reason ? { missing: [] } : { kind: 'gate-is-closed', missing: [] };
  const missing = missingBefore(to, steps);
  return missing.length > 0 && !reason ? { kind: 'gate-is-closed', missing } : { missing };
}
