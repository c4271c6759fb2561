import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { dutyId } from './duty-id.ts';
import type { DutySheet } from './duty-sheet.ts';
import { type WrittenSheet, writeSheets } from './write-sheets.ts';

/** What one counting changed: so many sheets. */
export type Kept = { readonly added: number; readonly changed: number; readonly removed: number };

/** What is kept for one child, as numbers: how many sheets, and all they say. */
export type Print = { readonly sheets: number; readonly high: number; readonly low: number };

const HALF = 2 ** 32;

/** What is kept for these children. A child for whom nothing is kept is left out. */
export async function printsOf(tx: Tx, children: readonly Id[]): Promise<ReadonlyMap<Id, Print>> {
  const { rows } = await sql<Print & { child: Id }>`
    select child_id as child, count(*)::integer as sheets, (bit_xor(said) >> 32)::integer as high,
      (bit_xor(said) & 4294967295)::float8 as low
    from app.duty_sheet where child_id = any(${children}::uuid[]) group by 1`.execute(tx);
  return new Map(rows.map(({ child, ...print }) => [child, print]));
}

/** Does what is kept say the same as what was counted? */
export function samePrint(before: Print | undefined, sheets: readonly DutySheet[]): boolean {
  let [high, low] = [0, 0];
  for (const { said } of sheets) {
    high ^= Math.floor(said / HALF);
    low ^= said | 0;
  }
  return (before?.sheets ?? 0) === sheets.length && (before?.high ?? 0) === high && (before?.low ?? 0) === low >>> 0;
}

/** A sheet's id is that of a duty by its name. */
const sheetId = ({ child, topic, year }: DutySheet): Id => dutyId(child, `${topic} ${year}`);

/**
 * Makes what is kept for some children say what was counted: new sheets are added, changed ones rewritten, and those removed
 * on which nothing stands any more (a fact was corrected). What is the same is not touched.
 */
export async function keepSheets(
  tx: Tx,
  given: { readonly agencyId: Id; readonly now: string },
  counted: readonly { readonly child: Id; readonly before: Print | undefined; readonly sheets: readonly DutySheet[] }[],
): Promise<Kept> {
  const known = await knownOf(
    tx,
    counted.filter(({ before }) => before !== undefined).map(({ child }) => child),
  );
  const added: WrittenSheet[] = [];
  const changed: WrittenSheet[] = [];
  for (const sheet of counted.flatMap(({ sheets }) => sheets)) {
    const id = sheetId(sheet);
    const said = known.get(id);
    known.delete(id);
    if (said === sheet.said) continue;
    (said === undefined ? added : changed).push({ ...sheet, id });
  }
  const removed = [...known.keys()];
  if (removed.length > 0) await sql`delete from app.duty_sheet where id = any(${removed}::uuid[])`.execute(tx);
  if (changed.length > 0) await writeSheets(tx, given, changed, 'rewrite');
  if (added.length > 0) await writeSheets(tx, given, added, 'add');
  return { added: added.length, changed: changed.length, removed: removed.length };
}

async function knownOf(tx: Tx, children: readonly Id[]): Promise<Map<Id, number>> {
  if (children.length === 0) return new Map();
  const { rows } = await sql<{ id: Id; said: number }>`
    select id, said::float8 as said from app.duty_sheet where child_id = any(${children}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, said }) => [id, said]));
}
