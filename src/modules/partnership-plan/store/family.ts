import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import { readRange } from '#kernel/ranges.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { FamilyWordKind, FamilyWordWay, Hides } from '../contract.ts';

/** What the birth family added to a plan, in their own words. */
export type FamilyWord = {
  readonly id: Id;
  readonly childId: Id;
  readonly personId: Id;
  /** First name; null where the reader may not see whose words they are. */
  readonly name: string | null;
  readonly userId: Id | null;
  readonly kind: FamilyWordKind;
  readonly language: string;
  readonly words: string;
  readonly translation: string | null;
  readonly translationLanguage: string | null;
  readonly translatedBy: string | null;
  readonly way: FamilyWordWay;
  readonly saidOn: string;
  readonly enteredBy: Id;
  readonly enteredAt: string;
  /** When the first caregiver saw it, and who. */
  readonly seenAt: string | null;
  readonly seenBy: Id | null;
  readonly takenBackAt: string | null;
};

const words = (tx: Tx) =>
  tx
    .selectFrom('app.family_word as w')
    .leftJoin('app.people_v_person as p', 'p.id', 'w.person_id')
    .select([
      'w.id',
      'w.child_id as childId',
      'w.person_id as personId',
      'p.first_name as name',
      'w.user_id as userId',
      'w.kind',
      'w.language',
      'w.words',
      'w.translation',
      'w.translation_language as translationLanguage',
      'w.translated_by as translatedBy',
      'w.way',
      'w.said_on as saidOn',
      'w.entered_by as enteredBy',
      'w.entered_at as enteredAt',
      'w.seen_at as seenAt',
      'w.seen_by as seenBy',
      'w.taken_back_at as takenBackAt',
    ]);

/** What the family said for a child's plan and did not take back, the latest first. A parent gets their own words. */
export const familyWordsOf = (tx: Tx, childId: Id): Promise<FamilyWord[]> =>
  words(tx)
    .where('w.child_id', '=', childId)
    .where('w.taken_back_at', 'is', null)
    .orderBy('w.said_on', 'desc')
    .orderBy('w.id', 'desc')
    .execute();

export const familyWordById = (tx: Tx, id: Id): Promise<FamilyWord | undefined> =>
  words(tx).where('w.id', '=', id).executeTakeFirst();

/** An order that limits what a parent sees of a plan. Days are ISO; `to` is the first day it no longer holds. */
export type FamilyLimit = {
  readonly id: Id;
  readonly childId: Id;
  readonly personId: Id;
  readonly name: string | null;
  readonly hides: Hides;
  readonly orderWords: string;
  readonly from: string;
  readonly to: string | null;
};

async function limits(tx: Tx, where: { childId: Id } | { id: Id }): Promise<FamilyLimit[]> {
  let query = tx
    .selectFrom('app.family_limit as l')
    .leftJoin('app.people_v_person as p', 'p.id', 'l.person_id')
    .select([
      'l.id',
      'l.child_id as childId',
      'l.person_id as personId',
      'p.first_name as name',
      'l.hides',
      'l.order_words as orderWords',
      'l.during',
    ]);
  query = 'id' in where ? query.where('l.id', '=', where.id) : query.where('l.child_id', '=', where.childId);
  const rows = await query.orderBy(sql`lower(l.during) desc`).execute();
  return rows.map(({ during, ...row }) => ({ ...row, ...readRange(during) }));
}

/** Every order about a child's plan, the latest first. Staff only. */
export const limitsOf = (tx: Tx, childId: Id): Promise<FamilyLimit[]> => limits(tx, { childId });

export const limitById = async (tx: Tx, id: string): Promise<FamilyLimit | undefined> =>
  isId(id) ? (await limits(tx, { id }))[0] : undefined;

/** A paper a parent was given, theirs to keep. */
export type FamilyPaper = {
  readonly id: Id;
  readonly childId: Id;
  readonly kind: string;
  readonly madeAt: string;
  readonly openedAt: string | null;
};

/** The papers the asker was given, the latest first. */
export const familyPapers = (tx: Tx): Promise<FamilyPaper[]> =>
  tx
    .selectFrom('app.family_paper')
    .select(['id', 'child_id as childId', 'kind', 'made_at as madeAt', 'opened_at as openedAt'])
    .orderBy('made_at', 'desc')
    .execute();
