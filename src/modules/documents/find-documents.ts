import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Language } from '#platform/http/who.ts';

/** A paper whose title was found, the latest version only; `kind` is finished in the reader's language. */
export type FoundDocument = {
  readonly id: Id;
  readonly childId: Id;
  readonly title: string;
  readonly kind: string;
  /** The day on the paper, ISO; null when it has none. */
  readonly dated: string | null;
};

/** Papers with words in their title that begin so, each under its own topic, the latest first. */
export async function findDocuments(tx: Tx, words: string, language: Language, most: number): Promise<FoundDocument[]> {
  const { rows } = await sql<FoundDocument>`
    select f.document_id as id, f.child_id as "childId", f.title, k.${sql.ref(language)} as kind, f.dated
    from app_definer.find_documents(${words}, ${most}) f join app.document_kind k on k.code = f.kind
    order by f.added_at desc, f.document_id limit ${most}`.execute(tx);
  return rows;
}
