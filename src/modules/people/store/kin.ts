import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Language } from '#platform/http/who.ts';

/** Somebody's kin in either direction: `of` true when the person is the `kind` of them. */
export type KinRow = {
  readonly person_id: Id;
  readonly first_name: string;
  readonly last_name: string | null;
  readonly kind: string;
  readonly of: boolean;
};

/** Who these people are related to, and whose relatives they are, as far as both may be seen. */
export async function kinOf(tx: Tx, people: readonly Id[], language: Language): Promise<KinRow[]> {
  const { rows } = await sql<KinRow>`
    select r.person_id, p.first_name, p.last_name, ${sql.ref(`k.${language}`)} as kind, false as of
    from app.relationship r join app.relationship_kind k on k.code = r.kind join app.person p on p.id = r.relative_id
    where r.person_id = any (${[...people]}::uuid[])
    union all
    select r.relative_id, p.first_name, p.last_name, ${sql.ref(`k.${language}`)}, true
    from app.relationship r join app.relationship_kind k on k.code = r.kind join app.person p on p.id = r.person_id
    where r.relative_id = any (${[...people]}::uuid[])
    order by first_name`.execute(tx);
  return rows;
}

/** Legal names of these people the reader may read, by person. */
export async function legalNamesOf(tx: Tx, people: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  const rows = await tx
    .selectFrom('app.person_identity')
    .select(['person_id', 'legal_first', 'legal_middle', 'legal_last'])
    .where('person_id', 'in', people)
    .execute();
  return new Map(
    rows.map(row => [row.person_id, [row.legal_first, row.legal_middle, row.legal_last].filter(Boolean).join(' ')]),
  );
}

/** Everything somebody can be to a child, in the reader's language. */
export async function relationshipKinds(tx: Tx, language: Language): Promise<{ code: string; label: string }[]> {
  const rows = await tx.selectFrom('app.relationship_kind').select(['code', language]).execute();
  return rows.map(row => ({ code: row.code, label: (row as Record<string, string>)[language]! }));
}
