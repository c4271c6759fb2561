import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';

/** Is everything done that has to be before a case is closed? Answered by a later room, named where the rooms are put together. */
export type ClosingGate = (ask: Ask, caseId: Id) => Promise<boolean>;
let gate: ClosingGate | null = null;
export function setClosingGate(asked: ClosingGate): void {
  gate = asked;
}

/** Whether a case may be closed as far as later rooms know. */
export const mayCloseAll = async (ask: Ask, caseId: Id): Promise<boolean> => (await gate?.(ask, caseId)) ?? true;
