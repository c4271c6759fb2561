import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { idOf } from './binary-list.ts';
import type { DutyRow } from './duty-row.ts';
import { writeDuties } from './write-duties.ts';

/** What one counting changed. */
export type Kept = { readonly added: number; readonly changed: number; readonly removed: number };

/** What is kept for one child, as numbers: how many duties, and all they say. */
export type Print = { readonly duties: number; readonly high: number; readonly low: number };

const HALF = 2 ** 32;

/** What is kept for these children. A child for whom nothing is kept is left out. */
export async function printsOf(tx: Tx, children: readonly Id[]): Promise<ReadonlyMap<Id, Print>> {
  const { rows } = await sql<Print & { child: Id }>`
    select child_id as child, count(*)::integer as duties, (bit_xor(said) >> 32)::integer as high,
      (bit_xor(said) & 4294967295)::float8 as low
    from app.obligation where child_id = any(${children}::uuid[]) group by 1`.execute(tx);
  return new Map(rows.map(({ child, ...print }) => [child, print]));
}

/** Does what is kept say the same as what was counted? */
export function samePrint(before: Print | undefined, rows: readonly DutyRow[]): boolean {
  let [high, low] = [0, 0];
  for (const { said } of rows) {
    high ^= Math.floor(said / HALF);
    low ^= said | 0;
  }
  return (before?.duties ?? 0) === rows.length && (before?.high ?? 0) === high && (before?.low ?? 0) === low >>> 0;
}

/**
 * Makes what is kept for some children say what was counted: new duties are added, changed ones rewritten, and those
 * removed that no longer follow from any fact (a fact was corrected). What is the same is not touched.
 */
export async function keepDuties(
  tx: Tx,
  given: { readonly agencyId: Id; readonly now: string },
  counted: readonly { readonly child: Id; readonly before: Print | undefined; readonly rows: readonly DutyRow[] }[],
): Promise<Kept> {
  const known = await knownOf(
    tx,
    counted.filter(({ before }) => before !== undefined).map(({ child }) => child),
  );
  const added: DutyRow[] = [];
  const changed: DutyRow[] = [];
  for (const { before, rows } of counted)
    for (const row of rows) {
      if (before === undefined) {
        added.push(row);
        continue;
      }
      const id = idOf(row.id);
      const said = known.get(id);
      known.delete(id);
      if (said === undefined) added.push(row);
      else if (said !== row.said) changed.push(row);
    }
  const removed = [...known.keys()];
  if (removed.length > 0) await sql`delete from app.obligation where id = any(${removed}::uuid[])`.execute(tx);
  if (changed.length > 0) await writeDuties(tx, given, changed, 'rewrite');
  if (added.length > 0) await writeDuties(tx, given, added, 'add');
  return { added: added.length, changed: changed.length, removed: removed.length };
}

async function knownOf(tx: Tx, children: readonly Id[]): Promise<Map<Id, number>> {
  if (children.length === 0) return new Map();
  const { rows } = await sql<{ id: Id; said: number }>`
    select id, said::float8 as said from app.obligation where child_id = any(${children}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, said }) => [id, said]));
}
