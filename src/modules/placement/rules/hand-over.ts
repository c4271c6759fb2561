import type { Problem } from '#kernel/problem.ts';
import type { HandoverAnswer } from '../contract.ts';

/** A kind of thing that goes with the child; some are required before a planned move is ready (S2-02). */
export type HandoverKind = { readonly code: string; readonly requiredWhenPlanned: boolean };

/**
 * What keeps a move from being recorded: a planned move with a required item still open or unanswered. In an emergency
 * open items are allowed; they become tasks. Every problem stands at its item: `handover-<code>`.
 */
export function openHandover(
  planned: boolean,
  kinds: readonly HandoverKind[],
  answers: readonly HandoverAnswer[],
): Problem[] {
  return kinds.flatMap(kind => {
    const state = answers.find(answer => answer.kind === kind.code)?.state;
    const at = `handover-${kind.code}`;
    if (state === undefined && (planned || kind.requiredWhenPlanned)) return [{ at, code: 'required' }];
    const settled = state === 'done' || state === 'not_needed' || state === 'not_known';
    return planned && kind.requiredWhenPlanned && !settled ? [{ at, code: 'hand-over-open' }] : [];
  });
}
