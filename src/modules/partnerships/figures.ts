import type { Id } from '#kernel/ids.ts';
import { licensedHomesIn } from '#modules/licensing/index.ts';
import { bedUses } from '#modules/placement/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { SnapshotFigure } from './contract.ts';
import { areasOf } from './store/communities.ts';

/** Who has counted figures of a community, in a later room: named where the rooms are put together. */
export type SnapshotSupplier = (tx: Tx, communityId: Id) => Promise<readonly SnapshotFigure[]>;
let counted: SnapshotSupplier | null = null;
export function setSnapshotSupplier(supplier: SnapshotSupplier): void {
  counted = supplier;
}

/**
 * The figures of a community: those that were counted last. Where none were yet, what can be said of
 * its homes.
 */
export async function figuresOf(ask: Ask, communityId: Id): Promise<readonly SnapshotFigure[]> {
  const found = (await counted?.(ask.tx, communityId)) ?? [];
  return found.length > 0 ? found : homesOf(ask, communityId);
}

/**
 * The figures of a community as they stand now, from the record: licensed homes in its neighborhoods, their beds, and the
 * beds in use. None where it is made of no neighborhood.
 */
async function homesOf({ tx, today, now }: Ask, communityId: Id): Promise<SnapshotFigure[]> {
  const areas = await areasOf(tx, communityId, today.toString());
  if (areas.length === 0) return [];
  const homes = await licensedHomesIn(
    tx,
    areas.flatMap(area => area.ids),
    today.toString(),
  );
  const uses = await bedUses(
    tx,
    homes.map(home => home.id),
    now,
    [],
  );
  const used = homes.reduce(
    (sum, home) => sum + (uses.get(home.id) ?? []).reduce((beds, use) => beds + (use.to === null ? use.beds : 0), 0),
    0,
  );
  const beds = homes.reduce((sum, home) => sum + (home.beds ?? 0), 0);
  const count = (measure: string, value: number, denominator: number | null = null): SnapshotFigure => ({
    measure,
    from: null,
    until: null,
    numerator: value,
    denominator,
    value,
    missing: 0,
  });
  return [count('licensed_homes', homes.length), count('licensed_beds', beds), count('beds_in_use', used, beds)];
}
