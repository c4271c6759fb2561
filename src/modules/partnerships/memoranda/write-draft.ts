import { type Id, newId } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { ClauseText } from './rules/clauses.ts';
import { draftsOf } from './store/clauses.ts';

/** Writes the next version of a draft with these clauses and gives its number. */
export async function writeDraft(
  { tx, who, today }: Ask,
  agreementId: Id,
  clauses: readonly ClauseText[],
  note: string | null,
): Promise<number> {
  const number = ((await draftsOf(tx, agreementId))[0]?.number ?? 0) + 1;
  const draftId = newId();
  const agency = { agency_id: who.agencyId };
  await tx
    .insertInto('app.partner_draft')
    .values({
      id: draftId,
      ...agency,
      agreement_id: agreementId,
      number,
      written_on: today.toString(),
      written_by: who.userId,
      note,
    })
    .execute();
  if (clauses.length > 0)
    await tx
      .insertInto('app.partner_clause')
      .values(
        clauses.map(({ clause, en, es }) => ({
          id: newId(),
          ...agency,
          draft_id: draftId,
          clause,
          en: en.trim(),
          es: es.trim(),
        })),
      )
      .execute();
  return number;
}
