import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { RecordReview, ReviewKind } from './contract.ts';

/** A review that was held; the day is an ISO date. */
export type ReviewRow = {
  readonly id: Id;
  readonly kind: ReviewKind;
  readonly held_on: string;
  readonly took_part: string[];
  readonly outcome: string;
};

/** As many reviews of a child as a page shows. */
const MOST = 30;

/** The reviews of a child, the latest first. */
export const reviewsOf = (tx: Tx, childId: Id): Promise<ReviewRow[]> =>
  tx
    .selectFrom('app.permanency_review')
    .select(['id', 'kind', 'held_on', 'took_part', 'outcome'])
    .where('child_id', '=', childId)
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();

export const insertReview = (
  tx: Tx,
  writing: { readonly id: Id; readonly agencyId: Id; readonly by: Id; readonly at: string },
  review: RecordReview,
) =>
  tx
    .insertInto('app.permanency_review')
    .values({
      id: writing.id,
      agency_id: writing.agencyId,
      office_id: null,
      child_id: review.childId,
      kind: review.kind,
      held_on: review.heldOn,
      took_part: [...review.tookPart],
      outcome: review.outcome.trim(),
      recorded_by: writing.by,
      recorded_at: writing.at,
    })
    .execute();
