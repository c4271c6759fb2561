import type { Id } from '#kernel/ids.ts';
import { writeRange } from '#kernel/ranges.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { shippedPacks } from './load/shipped-packs.ts';
import { addEdition, addRules, allEditions } from './store.ts';

/**
 * Writes the packs that came with the product for an agency of this state (two letters), in force since ever, and says which
 * they were. Nothing happens where the agency has an edition of any pack.
 */
export async function giveShippedPacks(
  tx: Tx,
  { agencyId, state, now }: { readonly agencyId: Id; readonly state: string; readonly now: string },
): Promise<{ id: Id; pack: string }[]> {
  if ((await allEditions(tx)).length > 0) return [];
  const taken: { id: Id; pack: string }[] = [];
  for (const pack of shippedPacks(state)) {
    const id = await addEdition(tx, { agencyId, pack, now, broughtBy: null, inForce: writeRange({ from: '' }) });
    await addRules(tx, agencyId, id, pack);
    taken.push({ id, pack: pack.pack });
  }
  return taken;
}
