import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type FactKind, recordFact } from '#platform/record/record-fact.ts';

/** Who takes a step: somebody with an account, or (`userId` null) somebody of the service by a link. */
export type StepAsk = Pick<Ask, 'tx' | 'now' | 'today' | 'requestId'> & {
  readonly who: { readonly agencyId: Id; readonly timeZone: string; readonly userId: Id | null };
};

/** Writes the fact of a step. Nobody's account stands in the fact of a guest; nothing hears these inside the transaction. */
export const tell = <T>(ask: StepAsk, kind: FactKind<T>, personId: Id, body: T): Promise<void> =>
  recordFact(ask as Ask, kind, [personId], body);
