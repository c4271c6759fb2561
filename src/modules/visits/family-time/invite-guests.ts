import { type Id, newId } from '#kernel/ids.ts';
import { openTellingTask, type Reached, reachPerson } from '#modules/meetings/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayMoment } from '#platform/words/say-date.ts';
import { insertGuest, type NewGuest } from './store/changes.ts';

/** Somebody to invite; the name is for the task to call, where no message reaches them. */
export type Guest = { readonly personId: Id; readonly name: string; readonly part: NewGuest['part'] };

type Visits = { readonly childId: Id; readonly visits: readonly { readonly id: Id; readonly startsAt: string }[] };

/**
 * Invites people to visits, each in the way that reaches them. Whoever signs in gets one message for all of them, which
 * names nobody; for everybody else the asker gets one task to tell them.
 */
export async function inviteGuests(ask: Ask, { childId, visits }: Visits, guests: readonly Guest[]): Promise<void> {
  const [first] = visits;
  if (!first) return;
  for (const { personId, name, part } of guests) {
    const told = await reachPerson(ask, personId, '/home/family-time');
    const ids = visits.map(visit => ({ id: newId(), visitId: visit.id }));
    for (const { id, visitId } of ids) await insertGuest(ask, { id, childId, visitId, personId, part, told });
    const what = visits.length > 1 ? 'inviteSeries' : 'invite';
    await tellThem(ask, told, { childId, guestId: ids[0]!.id, name, startsAt: first.startsAt, what });
  }
}

type Call = {
  readonly childId: Id;
  readonly guestId: Id;
  readonly name: string;
  readonly startsAt: string;
  /** What they are told: that they are invited, or that it is called off. */
  readonly what: 'invite' | 'inviteSeries' | 'callOff' | 'callOffSeries';
};

/** The task to tell somebody of family time by hand: today or tomorrow. Nothing where a message went. */
export async function tellThem(
  ask: Ask,
  told: Reached,
  { childId, guestId, name, startsAt, what }: Call,
): Promise<void> {
  if (told === 'message') return;
  const when = sayMoment(ask.language, ask.who.timeZone, startsAt);
  await openTellingTask(ask, told, {
    childId,
    detail: ask.say('visits', `familyTime.task.${what}`, {
      name,
      when,
      by: ask.say('visits', `familyTime.task.by.${told}`),
    }),
    dueOn: ask.today.add({ days: 1 }).toString(),
    userId: ask.who.userId,
    sourceId: guestId,
  });
}
