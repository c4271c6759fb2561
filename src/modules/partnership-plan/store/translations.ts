import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** Where words stand that can be translated. */
export type Translatable = 'text' | 'promise' | 'family-word';

const TABLES = { text: 'app.plan_text', promise: 'app.plan_promise', 'family-word': 'app.family_word' } as const;

type Said = { readonly childId: Id; readonly language: string; readonly forFamily: boolean };

/** Words to be translated; undefined when they are not the asker's to see. */
export async function translatable(tx: Tx, of: Translatable, id: Id): Promise<Said | undefined> {
  // The family's own words go to the caregivers; they are not checked for what the caregivers keep to themselves.
  const forFamily = of === 'family-word' ? sql<boolean>`false` : sql<boolean>`for_family`;
  const { rows } = await sql<Said>`select child_id as "childId", language, ${forFamily} as "forFamily"
    from ${sql.table(TABLES[of])} where id = ${id}`.execute(tx);
  return rows[0];
}

type Translation = {
  readonly translation: string;
  readonly translation_language: string;
  readonly translated_by: string;
};

export async function writeTranslation(tx: Tx, of: Translatable, id: Id, set: Translation): Promise<void> {
  await tx.updateTable(TABLES[of]).set(set).where('id', '=', id).execute();
}

/** Words about a child that nobody has translated yet, with the language they were said in. */
export type Untranslated = {
  readonly of: Translatable;
  readonly id: Id;
  readonly language: string;
  readonly words: string;
};

/** Everything about a child that stands in one language only: for whoever sees to translations. */
export async function untranslatedOf(tx: Tx, childId: Id, agreementId: Id): Promise<Untranslated[]> {
  const { rows } = await sql<Untranslated>`
    select 'text' as of, id, language, words from app.plan_text
    where child_id = ${childId} and (agreement_id is null or agreement_id = ${agreementId}) and code <> 'signed_off' and translation is null
    union all
    select 'promise', id, language, words from app.plan_promise where agreement_id = ${agreementId} and released_at is null and translation is null
    union all
    select 'family-word', id, language, words from app.family_word where child_id = ${childId} and taken_back_at is null and translation is null`.execute(
    tx,
  );
  return rows;
}
