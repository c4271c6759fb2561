import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { TemplateLine } from '../contract.ts';

/** Codes of the templates that come with the product. */
export async function stockTemplates(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('app.stock_template_line')
    .select('template')
    .distinct()
    .orderBy('template')
    .execute();
  return rows.map(row => row.template);
}

/** The lines of a stock template, as they are adopted. */
export const stockLines = (tx: Tx, code: string): Promise<TemplateLine[]> =>
  tx
    .selectFrom('app.stock_template_line')
    .select([
      sql<TemplateLine['part']>`part`.as('part'),
      'place',
      'subject',
      sql<TemplateLine['side']>`side`.as('side'),
      'en',
      'es',
    ])
    .where('template', '=', code)
    .orderBy('sort')
    .execute();
