import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A paper with its kind's words. `replaced` when a newer version stands in its place. */
export type Document = {
  readonly id: Id;
  readonly child_id: Id;
  readonly kind: string;
  readonly topic: string;
  readonly en: string;
  readonly es: string;
  readonly title: string;
  /** The day on the paper, ISO; null when it has none. */
  readonly dated: string | null;
  readonly user_id: Id;
  readonly added_at: string;
  readonly supersedes: Id | null;
  readonly replaced: boolean;
};

const MOST = 300;

const documents = (tx: Tx) =>
  tx
    .selectFrom('app.document as d')
    .innerJoin('app.document_kind as k', 'k.code', 'd.kind')
    .select([
      'd.id',
      'd.child_id',
      'd.kind',
      'd.topic',
      'k.en',
      'k.es',
      'd.title',
      'd.dated',
      'd.user_id',
      'd.added_at',
      'd.supersedes',
    ])
    .select(sql<boolean>`exists (select from app.document n where n.supersedes = d.id)`.as('replaced'));

/** The papers about a child that the reader may open, the latest first. */
export const documentsOf = (tx: Tx, childId: Id): Promise<Document[]> =>
  documents(tx).where('d.child_id', '=', childId).orderBy('d.added_at', 'desc').limit(MOST).execute();

/** The papers about a child that this account added. */
export const documentsAddedBy = (tx: Tx, childId: Id, userId: Id): Promise<Document[]> =>
  documents(tx)
    .where('d.child_id', '=', childId)
    .where('d.user_id', '=', userId)
    .orderBy('d.added_at', 'desc')
    .limit(MOST)
    .execute();

/** Everything the asker ever added, about whomever: theirs to keep. */
export const documentsIAdded = (tx: Tx): Promise<Document[]> =>
  documents(tx).where(sql<boolean>`d.user_id = app.me()`).orderBy('d.added_at', 'desc').limit(MOST).execute();

/** One paper the reader may open; undefined when it is not there or not theirs. */
export const findDocument = async (tx: Tx, id: string): Promise<Document | undefined> =>
  isId(id) ? documents(tx).where('d.id', '=', id).executeTakeFirst() : undefined;

export type DocumentKind = { readonly code: string; readonly topic: string; readonly en: string; readonly es: string };

/** Kinds the product makes itself: nobody uploads one by hand. */
const GENERATED = ['partnership_plan', 'authority_letter', 'case_plan', 'court_report', 'court_packet', 'whole_file'];

/** The kinds of papers that the asker may file about a child: those whose topic is theirs. */
export const kindsOpenFor = async (tx: Tx, childId: string): Promise<DocumentKind[]> =>
  (await kindsReadFor(tx, childId)).filter(({ code }) => !GENERATED.includes(code));

/** The kinds of papers about a child whose topic is the asker's, those the product makes among them. */
export async function kindsReadFor(tx: Tx, childId: string): Promise<DocumentKind[]> {
  if (!isId(childId)) return [];
  const { rows } = await sql<DocumentKind>`
    select code, topic, en, es from app.document_kind
    where topic || ':' || ${childId}::text = any ((select app.my_keys())::text[])
    order by code = 'other', en`.execute(tx);
  return rows;
}

/** Where a document's bytes lie and what opens them, for whoever may read the document. */
export async function fileOf(
  tx: Tx,
  documentId: Id,
): Promise<{ id: Id; media_type: string; sealed_key: Buffer } | undefined> {
  const { rows } = await sql<{ id: Id; media_type: string; sealed_key: Buffer }>`
    select file_id as id, media_type, sealed_key from app_definer.file_of_document(${documentId}::uuid)`.execute(tx);
  return rows[0];
}

/** The end of the latest period of which a federal file said something of the child; undefined when none is the asker's. */
export async function lastReported(tx: Tx, childId: string): Promise<string | undefined> {
  if (!isId(childId)) return undefined;
  const last = await tx
    .selectFrom('app.exchange_v_reported')
    .select('period_end')
    .where('child_id', '=', childId)
    .orderBy('period_end', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.period_end ?? undefined;
}

/** The child's chosen name; undefined when not there or not theirs. */
export async function childNamed(tx: Tx, childId: string): Promise<string | undefined> {
  if (!isId(childId)) return undefined;
  const child = await tx
    .selectFrom('app.people_v_person')
    .select('first_name')
    .where('id', '=', childId)
    .executeTakeFirst();
  return child?.first_name ?? undefined;
}

/** The paper of a kind about a child that no newer one has replaced; undefined when there is none. */
export const latestOfKind = (tx: Tx, childId: Id, kind: string): Promise<Document | undefined> =>
  documents(tx)
    .where('d.child_id', '=', childId)
    .where('d.kind', '=', kind)
    .where(sql<boolean>`not exists (select from app.document n where n.supersedes = d.id)`)
    .orderBy('d.added_at', 'desc')
    .limit(1)
    .executeTakeFirst();

/** May the reader see the general papers of this child's file? */
export async function opensPapersOf(tx: Tx, childId: string): Promise<boolean> {
  if (!isId(childId)) return false;
  const { rows } = await sql<{ may: boolean }>`select ${childId}::uuid = any (app.mine('documents')) as may`.execute(
    tx,
  );
  return rows[0]?.may ?? false;
}
