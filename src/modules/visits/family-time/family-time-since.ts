import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { isInForce } from './rules/in-force.ts';
import { type Kept, kept } from './rules/kept.ts';
import { ordersOf, type StandingOrder } from './store/orders.ts';
import { type FamilyVisit, visitsOf } from './store/visits.ts';

/** The family time of a child in a stretch of time: what is ordered now, the visits, and how it went, by with whom. */
export type FamilyTimeSince = {
  readonly orders: readonly StandingOrder[];
  readonly visits: readonly FamilyVisit[];
  readonly kept: Readonly<Record<'parent' | 'sibling' | 'kin', Kept>>;
  /** The same with whomever it was. */
  readonly all: Kept;
};

/** What counts of visits. */
export const countable = (visits: readonly FamilyVisit[]) =>
  visits.map(({ state, side, makes_up }) => ({ state, side, makesUp: makes_up !== null }));

/**
 * A child's family time from one moment (ISO) and before another, for reports, with the orders that count on a day (ISO date); as
 * far as the reader may see it.
 */
export async function familyTimeSince(
  tx: Tx,
  childId: Id,
  from: string,
  to: string,
  day: string,
): Promise<FamilyTimeSince> {
  const [orders, visits] = [await ordersOf(tx, childId), await visitsOf(tx, childId, from, to)];
  const of = (whom: string) => kept(countable(visits.filter(({ with_whom }) => with_whom === whom)));
  return {
    orders: orders.filter(order => order.from_on <= day && isInForce(order, day)),
    visits,
    all: kept(countable(visits)),
    kept: { parent: of('parent'), sibling: of('sibling'), kin: of('kin') },
  };
}
