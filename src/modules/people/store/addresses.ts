import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

export type AddressTable = 'app.person_address' | 'app.address_confidential';

/** Is there an address in this table that begins on this day or later? */
export async function beginsOnOrAfter(tx: Tx, table: AddressTable, personId: Id, day: string): Promise<boolean> {
  const found = await tx
    .selectFrom(table)
    .select('id')
    .where('person_id', '=', personId)
    .where(sql<boolean>`lower(during) >= ${day}::date`)
    .executeTakeFirst();
  return found !== undefined;
}

/** Ends the address that goes on in this table, on the day before this one. */
export async function endOpenAddress(tx: Tx, table: AddressTable, personId: Id, day: string): Promise<void> {
  await tx
    .updateTable(table)
    .set({ during: sql<string>`daterange(lower(during), ${day}::date)` })
    .where('person_id', '=', personId)
    .where(sql<boolean>`during @> ${day}::date`)
    .execute();
}
