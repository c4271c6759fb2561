import type { Problem } from '#kernel/problem.ts';
import type { SetStandingOrder } from '../contract.ts';

/** Everything about an order that cannot be, each at its field. `today` is an ISO day. */
export function orderProblems(order: Omit<SetStandingOrder, 'childId' | 'replaces'>, today: string): Problem[] {
  const problems: Problem[] = [];
  if (order.orderedOn > today) problems.push({ at: 'orderedOn', code: 'in-the-future' });
  if (order.fromOn < order.orderedOn) problems.push({ at: 'fromOn', code: 'before-it-was-ordered' });
  if (order.personIds.length === 0) problems.push({ at: 'persons', code: 'with-nobody' });
  if (order.way === 'in_person' && order.placeKind === null)
    problems.push({ at: 'placeKind', code: 'place-for-meeting' });
  if (order.way !== 'in_person' && order.placeKind !== null)
    problems.push({ at: 'placeKind', code: 'place-only-for-meeting' });
  return problems;
}
