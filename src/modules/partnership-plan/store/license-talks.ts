import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A talk with a licensing counselor about a license copy; `talkedOn` is an ISO day. */
export type LicenseTalk = {
  readonly id: Id;
  readonly agreementId: Id;
  readonly talkedOn: string;
  readonly talkedBy: Id;
  readonly note: string | null;
};

/** The talks about the license copies of a home, the newest first. */
export const licenseTalks = (tx: Tx, homeId: Id): Promise<LicenseTalk[]> =>
  tx
    .selectFrom('app.license_talk')
    .select(['id', 'agreement_id as agreementId', 'talked_on as talkedOn', 'talked_by as talkedBy', 'note'])
    .where('home_id', '=', homeId)
    .orderBy('talked_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute();
