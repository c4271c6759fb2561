import type { Tx } from '#platform/db/transaction.ts';
import type { Phase } from '../rules/phases.ts';

/** The phases by code, in a language: title and what they are about. */
export type PhaseWords = ReadonlyMap<Phase, { readonly number: number; readonly title: string; readonly lead: string }>;

export async function phaseWords(tx: Tx, language: 'en' | 'es'): Promise<PhaseWords> {
  const rows = await tx.selectFrom('app.phase').selectAll().orderBy('number').execute();
  return new Map(
    rows.map(row => [row.code as Phase, { number: row.number, title: row[language], lead: row[`lead_${language}`] }]),
  );
}
