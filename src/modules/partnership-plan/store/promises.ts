import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { PairSubject, Side } from '../contract.ts';

/** A dated promise of one side. Days and moments are ISO. */
export type PlanPromise = {
  readonly id: Id;
  readonly childId: Id;
  readonly agreementId: Id;
  /** The pair it belongs to; null when it stands by itself. */
  readonly subject: PairSubject | null;
  readonly side: Side;
  /** Whose promise it is, as it is read. */
  readonly who: string;
  readonly userId: Id | null;
  readonly language: string;
  readonly words: string;
  readonly translation: string | null;
  readonly translationLanguage: string | null;
  readonly translatedBy: string | null;
  readonly dueOn: string;
  readonly forFamily: boolean;
  readonly madeAt: string;
  readonly keptOn: string | null;
  readonly releasedAt: string | null;
  readonly releasedWhy: string | null;
};

const promises = (tx: Tx) =>
  tx
    .selectFrom('app.plan_promise')
    .select([
      'id',
      'child_id as childId',
      'agreement_id as agreementId',
      'subject',
      'side',
      'who',
      'user_id as userId',
      'language',
      'words',
      'translation',
      'translation_language as translationLanguage',
      'translated_by as translatedBy',
      'due_on as dueOn',
      'for_family as forFamily',
      'made_at as madeAt',
      'kept_on as keptOn',
      'released_at as releasedAt',
      'released_why as releasedWhy',
    ])
    .$castTo<PlanPromise>();

/** The promises of one plan by day, as far as the reader may see them: the family reads those that are for them. */
export const promisesOf = (tx: Tx, agreementId: Id): Promise<PlanPromise[]> =>
  promises(tx).where('agreement_id', '=', agreementId).orderBy('due_on').orderBy('made_at').orderBy('id').execute();

export const promiseById = async (tx: Tx, id: string): Promise<PlanPromise | undefined> =>
  isId(id) ? promises(tx).where('id', '=', id).executeTakeFirst() : undefined;

/** What was marked kept and what was let go changes once, also when two people press at the same moment. */
export async function endPromise(
  tx: Tx,
  id: Id,
  end: { kept_on: string; kept_by: Id } | { released_at: string; released_why: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('app.plan_promise')
    .set(end)
    .where('id', '=', id)
    .where('kept_on', 'is', null)
    .where('released_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
