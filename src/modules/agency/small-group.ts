import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** What counts where an agency has not said its own. */
const USUAL = 5;

/** Groups of fewer people than this are not shown in figures: the agency's own measure. */
export async function smallGroup(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('app.agency')
    .select('small_group')
    .where(sql<boolean>`id = app.my_agency()`)
    .executeTakeFirstOrThrow();
  return row.small_group ?? USUAL;
}

/** Every choice of it, the newest first, with who chose; the name of an account that is gone is null. */
export async function smallGroupChoices(tx: Tx) {
  const { rows } = await sql<{ id: string; floor: number; reason: string; at: string; by: string | null }>`
    select c.id, c.floor, c.reason, c.chosen_at as at, n.name as by
    from app.small_group_choice c
    left join app_definer.account_names((select array_agg(chosen_by) from app.small_group_choice)) n on n.id = c.chosen_by
    order by c.chosen_at desc`.execute(tx);
  return rows;
}
