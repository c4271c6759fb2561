import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { PageCode, SaidBy, Side } from '../contract.ts';

/** Words about a child as a page shows them. The translation comes with whose it is, or not at all. */
export type PlanText = {
  readonly id: Id;
  readonly childId: Id;
  readonly agreementId: Id | null;
  readonly part: 'page' | 'line' | 'transition';
  readonly code: string;
  readonly side: Side | null;
  /** BCP 47. */
  readonly language: string;
  readonly words: string;
  readonly translation: string | null;
  readonly translationLanguage: string | null;
  readonly translatedBy: string | null;
  /** Also in the birth family's paper. */
  readonly forFamily: boolean;
  readonly saidBy: SaidBy;
  /** ISO day. */
  readonly saidOn: string;
  readonly writtenBy: Id;
  /** ISO moment; names the text as it stands. */
  readonly writtenAt: string;
};

const texts = (tx: Tx) =>
  tx
    .selectFrom('app.plan_text')
    .select([
      'id',
      'child_id as childId',
      'agreement_id as agreementId',
      'part',
      'code',
      'side',
      'language',
      'words',
      'translation',
      'translation_language as translationLanguage',
      'translated_by as translatedBy',
      'for_family as forFamily',
      'said_by as saidBy',
      'said_on as saidOn',
      'written_by as writtenBy',
      'written_at as writtenAt',
    ]);

/** The child's own page: what was said for each part that has words. */
export const pageOf = (tx: Tx, childId: Id): Promise<PlanText[]> =>
  texts(tx).where('child_id', '=', childId).where('part', '=', 'page').execute();

/** Notes beside the promises of one plan: what a promise means for this child. `code` is the subject. */
export const lineNotesOf = (tx: Tx, agreementId: Id): Promise<PlanText[]> =>
  texts(tx).where('agreement_id', '=', agreementId).where('part', '=', 'line').orderBy('written_at').execute();

/** The caregivers' part of a move, written on this plan, with the sign-off as `signed_off`. */
export const transitionOf = (tx: Tx, agreementId: Id): Promise<PlanText[]> =>
  texts(tx).where('agreement_id', '=', agreementId).where('part', '=', 'transition').orderBy('code').execute();

export const textById = (tx: Tx, id: Id): Promise<PlanText | undefined> =>
  texts(tx).where('id', '=', id).executeTakeFirst();

/** What stands at one place; undefined when nothing was written there. */
export const textAt = (
  tx: Tx,
  place: Pick<PlanText, 'childId' | 'agreementId' | 'part' | 'code' | 'side'>,
): Promise<PlanText | undefined> =>
  texts(tx)
    .where('child_id', '=', place.childId)
    .where('agreement_id', place.agreementId === null ? 'is' : '=', place.agreementId)
    .where('part', '=', place.part)
    .where('code', '=', place.code)
    .where('side', place.side === null ? 'is' : '=', place.side)
    .executeTakeFirst();

/** What comforts the child and what is hard, in their own words, for whoever cares for them tonight (S3-26). */
export async function wordsForCard(
  tx: Tx,
  childId: Id,
): Promise<readonly (Omit<PlanText, 'code'> & { readonly code: Extract<PageCode, 'comforts' | 'hard'> })[]> {
  const found = await texts(tx)
    .where('child_id', '=', childId)
    .where('part', '=', 'page')
    .where('code', 'in', ['comforts', 'hard'])
    .orderBy('code')
    .execute();
  return found.map(text => ({ ...text, code: text.code === 'hard' ? 'hard' : 'comforts' }));
}
