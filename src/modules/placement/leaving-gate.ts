import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';

/** May a child leave care for this reason (a code of app.exit_reason)? Answered by a later room, named where the rooms are put together. */
export type LeavingGate = (ask: Ask, childId: Id, reason: string) => Promise<boolean>;
let gate: LeavingGate | null = null;
export function setLeavingGate(asked: LeavingGate): void {
  gate = asked;
}

/** Whether a child may leave care as far as later rooms know. */
export const mayLeave = async (ask: Ask, childId: Id, reason: string): Promise<boolean> =>
  (await gate?.(ask, childId, reason)) ?? true;
