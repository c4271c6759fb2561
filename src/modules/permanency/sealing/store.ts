import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { RecordOrder } from './contract.ts';

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

/** Writes down an order; answers whether it was, or what stands in the way. `ends` is an ISO moment. */
export async function insertOrder(
  tx: Tx,
  id: Id,
  { fileId, readerId, court, number, orderedOn, purpose }: RecordOrder,
  ends: string,
): Promise<'recorded' | 'not-there' | 'reader-is-not-staff'> {
  const { rows } = await sql<{ came: 'recorded' | 'not-there' | 'reader-is-not-staff' }>`
    select app_definer.record_sealed_order(${id}, ${fileId}, ${readerId}, ${court.trim()}, ${number.trim()}, ${orderedOn}::date,
      ${purpose.trim()}, ${ends}::timestamptz) as came`.execute(tx);
  return rows[0]!.came;
}

/** Closes a file again before the order's last day; false when it is closed already, or there is no such order. */
export async function closeOrder(tx: Tx, id: Id, why: string): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`select app_definer.end_sealed_order(${id}, ${why}) as ended`.execute(
    tx,
  );
  return rows[0]!.ended;
}

/** An order as the person it names knows it; `until` is a moment, itself excluded. */
export type OwnOrderRow = {
  readonly id: Id;
  readonly court: string;
  readonly number: string;
  readonly ordered_on: string;
  readonly purpose: string;
  readonly until: string;
};
/** An order as the privacy officer knows it, with the moments the file was opened by it, the latest first. */
export type OrderRow = OwnOrderRow & {
  readonly file_id: Id;
  readonly reader: string;
  readonly ended_at: string | null;
  readonly ended_why: string | null;
  readonly openings: readonly string[];
};

/** Orders about sealed files, the latest first; none for anybody but the privacy officer. */
export async function sealedOrders(tx: Tx): Promise<OrderRow[]> {
  const { rows } = await sql<OrderRow>`
    select id, file_id, reader, court, number, ordered_on, purpose, until, ended_at, ended_why, openings
    from app_definer.sealed_orders() limit 400`.execute(tx);
  return rows;
}

/** Orders that open a sealed file to the asker now. */
export async function ownOrders(tx: Tx): Promise<OwnOrderRow[]> {
  const { rows } = await sql<OwnOrderRow>`select * from app_definer.my_sealed_orders()`.execute(tx);
  return rows;
}
