import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { callOffFrom } from '../call-off-from.ts';
import type { SetStandingOrder, StandingOrderRefusal } from '../contract.ts';
import { familyAround } from '../family-around.ts';
import { orderProblems } from '../rules/order-problems.ts';
import { endOrder, insertOrder, insertOrderPerson, opensFamilyTimeOf, orderOf } from '../store/orders.ts';

/**
 * Writes down what a court ordered or people agreed about family time. One that stands in the place of another ends that
 * one on the day it begins, and what the other still planned from then on is called off. Throws NotThere.
 */
export async function setStandingOrder(
  ask: Ask,
  input: SetStandingOrder,
): Promise<Result<{ id: Id }, StandingOrderRefusal>> {
  const { childId, replaces } = input;
  if (!(await opensFamilyTimeOf(ask.tx, childId))) return notThere();
  const { inCase, family } = await familyAround(ask, childId);
  if (!inCase) return no({ kind: 'family-time-not-in-a-case' });
  const before = replaces ? ((await orderOf(ask.tx, childId, replaces, true)) ?? notThere()) : null;
  if (before?.ended_on) return no({ kind: 'order-is-over' });

  const problems = orderProblems(input, ask.today.toString());
  const known = family.filter(({ withWhom }) => withWhom === input.withWhom).map(({ id }) => id);
  if (input.personIds.some(id => !known.includes(id))) problems.push({ at: 'persons', code: 'not-of-the-family' });
  if (before && input.fromOn < before.from_on) problems.push({ at: 'fromOn', code: 'before-the-order' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  if (before) {
    const why = ask.say('visits', 'familyTime.replaced');
    await endOrder(ask, before.id, input.fromOn, why);
    await callOffFrom(ask, { childId, orderId: before.id, fromDay: input.fromOn, why });
  }
  await insertOrder(ask, id, input);
  for (const personId of input.personIds) await insertOrderPerson(ask, { id: newId(), childId, orderId: id, personId });
  return ok({ id });
}
