import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';

/** May a child leave care for this reason (a code of app.exit_reason) on a day (ISO date)? Answered by a later room, named where the rooms are put together. */
export type LeavingGate = (ask: Ask, childId: Id, reason: string, onDay: string) => Promise<boolean>;
let gate: LeavingGate | null = null;
export function setLeavingGate(asked: LeavingGate): void {
  gate = asked;
}

/** Whether a child may leave care as far as later rooms know. */
export const mayLeave: LeavingGate = async (ask, childId, reason, onDay) =>
  (await gate?.(ask, childId, reason, onDay)) ?? true;
