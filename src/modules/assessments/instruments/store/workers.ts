import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** The account that carries the child's case now; null where nobody does, or the reader may not see it. */
export async function primaryWorkerOf(tx: Tx, childId: Id): Promise<Id | null> {
  const { rows } = await sql<{ id: Id | null }>`
    select primary_worker_id as id from app.cases_v_child where child_id = ${childId} limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Is the child in a case that is open? */
export async function isInOpenCase(tx: Tx, childId: Id): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`
    select exists (select from app.cases_v_child where child_id = ${childId}) as open`.execute(tx);
  return rows[0]?.open ?? false;
}

/** Somebody of the staff who may be asked to assess a child. */
export type Assessor = { readonly id: Id; readonly name: string };

/** Those of these accounts that belong to staff, by name. */
export async function staffAmong(tx: Tx, accounts: readonly Id[]): Promise<Assessor[]> {
  const { rows } = await sql<Assessor>`
    select id, name from app.access_v_staff where id = any (${[...accounts]}::uuid[]) order by name, id`.execute(tx);
  return rows;
}
