import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** Kinds of clauses, in their order. */
export const clauseKinds = (tx: Tx) =>
  tx
    .selectFrom('app.clause_kind')
    .select(['code', 'en', 'es', 'help_en', 'help_es', 'text_en', 'text_es'])
    .orderBy('position')
    .execute();

/** The clauses an agreement of a kind cannot be signed without, in the order of clauses. */
export const neededClauses = async (tx: Tx, kind: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('app.clause_need as n')
      .innerJoin('app.clause_kind as k', 'k.code', 'n.clause')
      .select('n.clause')
      .where('n.kind', '=', kind)
      .orderBy('k.position')
      .execute()
  ).map(row => row.clause);

/** The versions of a draft, the newest first. */
export const draftsOf = (tx: Tx, agreementId: Id) =>
  tx
    .selectFrom('app.partner_draft as d')
    .leftJoin('app.access_v_staff as u', 'u.id', 'd.written_by')
    .select(['d.id', 'd.number', 'd.written_on', 'd.note', 'u.name as by'])
    .where('d.agreement_id', '=', agreementId)
    .orderBy('d.number', 'desc')
    .execute();

/** What a version says, in the order of clauses. */
export const clausesOf = (tx: Tx, draftId: Id) =>
  tx
    .selectFrom('app.partner_clause as c')
    .innerJoin('app.clause_kind as k', 'k.code', 'c.clause')
    .select(['c.clause', 'c.en', 'c.es', 'k.en as name_en', 'k.es as name_es'])
    .where('c.draft_id', '=', draftId)
    .orderBy('k.position')
    .execute();

/** The newest version's clauses; none before the first. */
export async function presentClauses(tx: Tx, agreementId: Id) {
  const [newest] = await draftsOf(tx, agreementId);
  return newest ? clausesOf(tx, newest.id) : [];
}
