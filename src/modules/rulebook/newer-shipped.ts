import { stateOfAgency } from '#modules/agency/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { digestOf } from './load/digest.ts';
import { shippedPack, shippedPackNames } from './load/shipped-packs.ts';
import type { Edition } from './store.ts';

/** A pack that came with the product and that this agency was never brought. */
export type NewerPack = { readonly name: string; readonly title: string; readonly version: string };

/**
 * Editions that came with the product for this agency and that it does not have: they are proposed, never taken by
 * themselves. `editions` are all it has.
 */
export async function newerShipped({ tx, say }: Ask, editions: readonly Edition[]): Promise<NewerPack[]> {
  const known = new Set(editions.map(({ digest }) => digest));
  return shippedPackNames(await stateOfAgency(tx))
    .map(name => ({ name, pack: shippedPack(name) }))
    .filter(({ pack }) => !known.has(digestOf(pack).toString('hex')))
    .map(({ name, pack }) => ({ name, title: pack.title[say.language], version: pack.version }));
}
