import type { Selectable } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Tables } from '../tables.ts';

export type RatingRow = Selectable<Tables['app.case_plan_rating']>;
export type EvidenceRow = Selectable<Tables['app.case_plan_evidence']>;

/** Ratings of the goals of these plans, the earliest first. */
export const ratingsOfPlans = async (tx: Tx, planIds: readonly Id[]): Promise<RatingRow[]> =>
  planIds.length === 0
    ? []
    : tx
        .selectFrom('app.case_plan_rating')
        .selectAll()
        .where('plan_id', 'in', [...planIds])
        .orderBy('rated_on')
        .orderBy('id')
        .execute();

/** What these ratings rest on, also what was taken away. */
export const evidenceOf = async (tx: Tx, ratingIds: readonly Id[]): Promise<EvidenceRow[]> =>
  ratingIds.length === 0
    ? []
    : tx
        .selectFrom('app.case_plan_evidence')
        .selectAll()
        .where('rating_id', 'in', [...ratingIds])
        .orderBy('id')
        .execute();

/** One piece of evidence; undefined when it is not there or not the reader's to see. */
export const evidenceById = async (tx: Tx, id: string): Promise<EvidenceRow | undefined> =>
  isId(id) ? tx.selectFrom('app.case_plan_evidence').selectAll().where('id', '=', id).executeTakeFirst() : undefined;
