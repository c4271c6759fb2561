import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { holidaysBetween } from '#modules/agency/index.ts';
import { caregiversOf } from '#modules/meetings/index.ts';
import { personsById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { PlanRefusal, PlanSeries } from '../contract.ts';
import { type Guest, inviteGuests } from '../invite-guests.ts';
import { planSeries } from '../rules/plan-series.ts';
import { needsProblems, seriesProblems } from '../rules/series-problems.ts';
import { takenProblems } from '../say-taken.ts';
import { insertVisit } from '../store/changes.ts';
import { orderOf, type StandingOrder } from '../store/orders.ts';

/** What was planned: the visits, and the holidays (ISO days) that were left out. */
export type Planned = {
  readonly ids: readonly Id[];
  readonly visits: readonly { readonly id: Id; readonly startsAt: string }[];
  readonly skipped: readonly string[];
};

/**
 * Plans the visits of an order and invites everybody to them. Who or what is taken is told before anybody hears of it
 * (S3-38). Throws NotThere.
 */
export async function planVisits(ask: Ask, input: PlanSeries): Promise<Result<Planned, PlanRefusal>> {
  const { childId } = input;
  // Locked: whoever ends the order calls off what is planned by then.
  const order = (await orderOf(ask.tx, childId, input.orderId, true)) ?? notThere();
  if (order.ended_on !== null && order.ended_on <= ask.today.toString()) return no({ kind: 'order-is-over' });

  const { visits, skipped } = planSeries({
    ...input,
    minutes: order.minutes,
    timeZone: ask.who.timeZone,
    holidays: await holidaysBetween(ask.tx, input.from, input.until),
  });
  const guests = await guestsFor(ask, order, childId, input.withCaregivers);
  const child = await personsById(ask.tx, [childId]);
  const named = [
    ...guests.map(({ personId, name }) => ({ id: personId, name })),
    { id: childId, name: child.get(childId)?.first_name ?? '' },
  ];
  const problems = [
    ...seriesProblems(input, order, visits, ask.now),
    ...needsProblems(order.way, input, order.supervision),
    ...(await takenProblems(ask, visits, input, named)),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  const planned = visits.map(({ startsAt, endsAt }) => ({ id: newId(), startsAt, endsAt }));
  for (const { id, startsAt, endsAt } of planned)
    await insertVisit(ask, {
      ...input,
      id,
      startsAt,
      endsAt,
      withWhom: order.with_whom,
      way: order.way,
      supervision: order.supervision,
      makesUp: null,
    });
  await inviteGuests(ask, { childId, visits: planned }, guests);
  return ok({ ids: planned.map(({ id }) => id), visits: planned, skipped });
}

/** Those the order names, and those who care for the child where they are asked as well. */
async function guestsFor(ask: Ask, order: StandingOrder, childId: Id, withCaregivers: boolean): Promise<Guest[]> {
  const names = await personsById(ask.tx, order.person_ids);
  const family = order.person_ids.map(
    (personId): Guest => ({ personId, name: names.get(personId)?.first_name ?? '', part: order.with_whom }),
  );
  const caregivers = withCaregivers ? await caregiversOf(ask, childId) : [];
  const asked = caregivers.filter(({ personId }) => !order.person_ids.includes(personId));
  return [...family, ...asked.map(({ personId, name }): Guest => ({ personId, name, part: 'caregiver' }))];
}
