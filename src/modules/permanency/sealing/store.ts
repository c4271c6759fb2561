import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** What came of sealing: done, or what stands in the way. */
export type Sealed = 'sealed' | 'not-finalized' | 'still-in-care' | 'case-is-open';

/** Moves a file out of everybody's reach. */
export async function sealRows(tx: Tx, fileId: Id, childId: Id, why: string): Promise<Sealed> {
  const { rows } = await sql<{ came: Sealed }>`
    select app_definer.seal_file(${fileId}, ${childId}, ${why}) as came`.execute(tx);
  return rows[0]!.came;
}

/** Says under which record the child is known since; in the transaction that sealed the file. */
export const nameSealedFile = (tx: Tx, fileId: Id, personId: Id) =>
  sql`select app_definer.name_sealed_file(${fileId}, ${personId})`.execute(tx);

/** A sealed file as the privacy officer knows it; moments and days are ISO. */
export type SealedFileRow = {
  readonly id: Id;
  readonly new_id: Id | null;
  readonly decree_on: string;
  readonly why: string;
  readonly sealed_at: string;
  readonly sealed_by: string;
};

/** The files that were sealed, the latest first; none for anybody but the privacy officer. */
export async function sealedFiles(tx: Tx): Promise<SealedFileRow[]> {
  const { rows } = await sql<SealedFileRow>`select * from app_definer.sealed_files() limit 200`.execute(tx);
  return rows;
}
