import type { Day } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import type { Fact, Facts } from '#modules/rulebook/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { FactSupplier } from '../supply.ts';

/** What every room knows of these children, in one query for each kind. A child of whom nothing is known has no facts. */
export async function gatherFacts(
  tx: Tx,
  suppliers: readonly FactSupplier[],
  children: readonly Id[],
  zone: string,
): Promise<ReadonlyMap<Id, Facts>> {
  type Gathered = { facts: Fact[]; traits: Record<string, boolean | null>; closedOn: Day | null };
  const found = new Map(children.map((child): [Id, Gathered] => [child, { facts: [], traits: {}, closedOn: null }]));
  // All are asked at once: the connection sends them one after the other without waiting.
  const supplied = await Promise.all(
    suppliers.map(({ load, traits, closings }) =>
      Promise.all([load(tx, children, zone), traits?.(tx, children, zone) ?? [], closings?.(tx, children, zone) ?? []]),
    ),
  );
  for (const [facts, traits, closings] of supplied) {
    for (const fact of facts) found.get(fact.child)?.facts.push(fact);
    for (const { child, trait, is } of traits) {
      const known = found.get(child);
      if (known) known.traits[trait] = is;
    }
    for (const { child, on } of closings) {
      const known = found.get(child);
      if (known) known.closedOn = on;
    }
  }
  return found;
}
