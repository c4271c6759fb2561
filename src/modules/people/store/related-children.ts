import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Language } from '#platform/http/who.ts';

/** A child beside an adult: `kind` is what the adult is to the child, finished in the reader's language. */
export type RelatedChild = {
  readonly relative_id: Id;
  readonly child_id: Id;
  readonly first_name: string;
  readonly kind: string;
};

/** Whose relatives these adults are, as far as the reader may see both: the way to an adult leads over the child. */
export async function relatedChildren(tx: Tx, adultIds: readonly Id[], language: Language): Promise<RelatedChild[]> {
  if (adultIds.length === 0) return [];
  const { rows } = await sql<RelatedChild>`
    select r.relative_id, r.person_id as child_id, p.first_name, ${sql.ref(`k.${language}`)} as kind
    from app.relationship r
    join app.relationship_kind k on k.code = r.kind
    join app.person p on p.id = r.person_id
    where r.relative_id = any (${[...adultIds]}::uuid[])
    order by p.first_name`.execute(tx);
  return rows;
}
