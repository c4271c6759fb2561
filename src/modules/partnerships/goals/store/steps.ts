import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

const steps = (tx: Tx) => tx.selectFrom('app.joint_step as s').selectAll('s');
export type StepRow = Awaited<ReturnType<typeof stepsIn>>[number];

export const stepById = async (tx: Tx, id: string) =>
  isId(id) ? steps(tx).where('s.id', '=', id).executeTakeFirst() : undefined;

/** Joint steps of communities as far as the asker may see them: open ones by day, then what is over. */
export const stepsIn = (tx: Tx, communityIds: readonly Id[]) =>
  steps(tx)
    .where('s.community_id', '=', sql<Id>`any(${communityIds}::uuid[])`)
    .orderBy(sql`coalesce(s.done_on, s.dropped_on) is not null`)
    .orderBy(sql`s.due_on nulls last`)
    .orderBy('s.id')
    .execute();

/** The living partnerships the asker speaks for. */
export async function myPartnerships(tx: Tx): Promise<Id[]> {
  const { rows } = await sql<{ ids: Id[] }>`select app.my_partnerships() as ids`.execute(tx);
  return rows[0]?.ids ?? [];
}

/** Names of the partners that work in the asker's communities, by partnership. */
export async function partnersBesideMe(tx: Tx): Promise<ReadonlyMap<Id, string>> {
  const { rows } = await sql<{ partnership_id: Id; name: string }>`
    select partnership_id, name from app.partners_beside_me()`.execute(tx);
  return new Map(rows.map(row => [row.partnership_id, row.name]));
}
