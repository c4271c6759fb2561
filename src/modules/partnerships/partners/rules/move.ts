import type { Problem } from '#kernel/problem.ts';
import { asksWhy, type PartnerState, waysFrom } from './states.ts';

/** A partnership where it stands: its state and the ISO day since which. */
export type Standing = { readonly state: PartnerState; readonly since: string };
export type Move = {
  readonly to: PartnerState;
  /** ISO day. */
  readonly on: string;
  readonly reason: string | null;
  readonly words: string | null;
};
export type MoveRefusal = { readonly kind: 'not-a-way'; readonly from: PartnerState; readonly to: PartnerState };

/**
 * Why a partnership cannot go where somebody leads it; null when it can. It goes along its life, not into the future and
 * not before the day since which it stands where it is; a no and an end say why, and another reason says it in words.
 */
export function refuseMove(from: Standing, move: Move, today: string): MoveRefusal | readonly Problem[] | null {
  if (!waysFrom(from.state).includes(move.to)) return { kind: 'not-a-way', from: from.state, to: move.to };
  const problems = [...dayProblems(move.on, from.since, today), ...whyProblems(move)];
  return problems.length > 0 ? problems : null;
}

/** What is wrong with a day on which something about a partnership changed, and changed last on `since`. */
export const dayProblems = (on: string, since: string | null, today: string): Problem[] => {
  if (on > today) return [{ at: 'on', code: 'in-the-future' }];
  return since !== null && on < since ? [{ at: 'on', code: 'before-it-stood-there' }] : [];
};

/** A state that asks why, without an answer. */
export const whyProblems = ({ to, reason, words }: Omit<Move, 'on'>): Problem[] => {
  if (!asksWhy(to)) return [];
  if (reason === null) return [{ at: 'reason', code: 'required' }];
  return reason === 'other' && !words?.trim() ? [{ at: 'words', code: 'required' }] : [];
};
