import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** Something learned after the packet was given, and whether one caregiver has seen it. Moments are ISO. */
export type PacketUpdate = {
  readonly id: Id;
  readonly about: 'health' | 'school' | 'family' | 'page' | 'other';
  readonly factId: Id | null;
  readonly at: string;
  readonly userId: Id;
  readonly seenAt: string | null;
};

/** What was learned later about the child of a plan, the latest first; a line for each caregiver who was told. */
export const updatesOf = (tx: Tx, agreementId: Id): Promise<PacketUpdate[]> =>
  tx
    .selectFrom('app.packet_update')
    .select(['id', 'about', 'fact_id as factId', 'at', 'user_id as userId', 'seen_at as seenAt'])
    .where('agreement_id', '=', agreementId)
    .orderBy('at', 'desc')
    .limit(60)
    .execute();
