import type { Id } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import { reachPerson, settleTelling } from '#modules/meetings/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { tellThem } from './invite-guests.ts';
import { cancelVisits, plannedFrom } from './store/changes.ts';
import { type FamilyGuest, guestsOf } from './store/visits.ts';

/** An order ends on a day (ISO date): what it still planned from then on is called off, and whoever was invited hears of it. */
export async function callOffFrom(
  ask: Ask,
  {
    childId,
    orderId,
    on,
    why,
  }: { readonly childId: Id; readonly orderId: Id; readonly on: string; readonly why: string },
): Promise<void> {
  const begins = Temporal.PlainDate.from(on).toZonedDateTime(ask.who.timeZone).toInstant().toString();
  const visits = (await plannedFrom(ask, orderId, begins)).map(({ id, starts_at }) => ({
    id,
    startsAt: isoOf(starts_at),
  }));
  if (visits.length === 0) return;
  await cancelVisits(
    ask,
    visits.map(({ id }) => id),
    why,
  );
  await tellCalledOff(ask, childId, visits);
}

/**
 * Nobody comes to a visit that does not take place: whoever signs in gets one message for all of them, which names nobody; for
 * everybody else the asker gets one task to tell them in their way. Visits whose time has come are not told of. Nobody need be told any more to
 * be invited to one of them.
 */
export async function tellCalledOff(
  ask: Ask,
  childId: Id,
  visits: readonly { readonly id: Id; readonly startsAt: string }[],
): Promise<void> {
  const guests = await guestsOf(
    ask.tx,
    visits.map(({ id }) => id),
  );
  await dropCalls(ask, childId, guests, ask.say('visits', 'familyTime.task.calledOff'));
  const ahead = visits.filter(({ startsAt }) => Temporal.Instant.compare(startsAt, ask.now) > 0);
  const toCome = guests.filter(({ visit_id }) => ahead.some(({ id }) => id === visit_id));
  for (const [personId, theirs] of Map.groupBy(toCome, ({ person_id }) => person_id)) {
    const told = await reachPerson(ask, personId, '/home/family-time');
    const [first] = theirs;
    const visit = ahead.find(({ id }) => id === first!.visit_id);
    const name = first!.first_name ?? ask.say('visits', 'familyTime.somebody');
    await tellThem(ask, told, {
      childId,
      guestId: first!.id,
      name,
      startsAt: visit!.startsAt,
      what: theirs.length > 1 ? 'callOffSeries' : 'callOff',
    });
  }
}

/** Whoever was to tell somebody of visits that are over need not any more. */
export async function dropCalls(
  ask: Ask,
  childId: Id,
  guests: readonly Pick<FamilyGuest, 'id' | 'told'>[],
  why: string,
): Promise<void> {
  for (const { id: invitationId, told } of guests)
    if (told !== 'message') await settleTelling(ask, { childId, invitationId, why });
}
