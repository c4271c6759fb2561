import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Language } from '#platform/http/who.ts';

/** A category of services, with the one above it. `depth` is 0 for the highest. */
export type Term = {
  readonly id: Id;
  readonly code: string | null;
  readonly name: string;
  readonly parentId: Id | null;
  readonly sensitive: string | null;
  readonly depth: number;
};

/** Every level below this is drawn as one. Rings of categories end here too. */
const DEEPEST = 8;

/** The agency's own categories in the reader's language, each under the one above it, by name. */
export async function termsOfAgency(tx: Tx, language: Language): Promise<Term[]> {
  const { rows } = await sql<Omit<Term, 'depth'>>`
    select m.id, m.code, case when ${language} = 'es' then coalesce(m.name_es, m.name) else m.name end as name,
      m.parent_id as "parentId", m.sensitive
    from app.taxonomy_term m join app.taxonomy t on t.id = m.taxonomy_id where t.uri = 'urn:alongside:services'`.execute(
    tx,
  );
  const byParent = Map.groupBy(rows, row => row.parentId);
  const collator = new Intl.Collator(language);
  const under = (parent: Id | null, depth: number): Term[] =>
    depth > DEEPEST
      ? []
      : (byParent.get(parent) ?? [])
          .toSorted((one, other) => collator.compare(one.name, other.name))
          .flatMap(term => [{ ...term, depth }, ...under(term.id, depth + 1)]);
  return under(null, 0);
}

/** Programs of the state that organizations work under, each with the department that holds the contract. */
export const programsOfAgency = async (tx: Tx): Promise<string[]> =>
  (
    await tx
      .selectFrom('app.organization')
      .select('program_of')
      .distinct()
      .where('program_of', 'is not', null)
      .where('listed', '=', true)
      .orderBy('program_of')
      .execute()
  ).map(row => row.program_of!);
