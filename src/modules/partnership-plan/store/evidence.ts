import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { FamilyWords } from '../rules/plan-content.ts';

type FamilyRow = {
  kind: FamilyWords['kind'];
  language: string;
  words: string;
  translation: string | null;
  translation_language: string | null;
  translated_by: string | null;
  seen_at: string | null;
};

/** What the family added to a child's plan and did not take back, in its order. */
export async function familyWordsFor(tx: Tx, childId: Id): Promise<FamilyWords[]> {
  const rows: FamilyRow[] = await tx
    .selectFrom('app.family_word')
    .select(['kind', 'language', 'words', 'translation', 'translation_language', 'translated_by', 'seen_at'])
    .where('child_id', '=', childId)
    .where('taken_back_at', 'is', null)
    .orderBy('entered_at')
    .execute();
  return rows.map(row => ({
    kind: row.kind,
    language: row.language,
    words: row.words,
    translation:
      row.translation === null
        ? null
        : { language: row.translation_language ?? '', words: row.translation, by: row.translated_by ?? '' },
    seen: row.seen_at !== null,
  }));
}

/** How many talks of a plan were held, and everyday decisions made since it was opened. */
export async function countsOf(
  tx: Tx,
  plan: { id: Id; childId: Id; openedOn: string },
): Promise<{ talksHeld: number; decisions: number }> {
  const { rows } = await sql<{ talksHeld: number; decisions: number }>`
    select (select count(*) from app.plan_talk where agreement_id = ${plan.id} and held_on is not null)::integer as "talksHeld",
      (select count(*) from app.normalcy_decision where child_id = ${plan.childId} and decided_on >= ${plan.openedOn}::date)::integer as decisions`.execute(
    tx,
  );
  return rows[0] ?? { talksHeld: 0, decisions: 0 };
}

/** Ordinary activities the caregivers decide about, in the order of the list. */
export const normalcyKinds = (tx: Tx) => tx.selectFrom('app.normalcy_kind').select(['en', 'es']).execute();

/** Surnames, streets, postal codes and telephones of the home a child lives in: for keeping words back, never for showing. */
export async function tellingWords(tx: Tx, childId: Id): Promise<readonly string[]> {
  const { rows } = await sql<{
    words: string[];
  }>`select app_definer.words_that_tell_the_home(${childId}) as words`.execute(tx);
  return rows[0]?.words ?? [];
}
