import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { familyTimeSince } from './family-time-since.ts';
import { sayKept, sayOrder, sayOrderSpan, sayVisitKind, sayVisitTime } from './say-family-time.ts';

/** Family time of some days in finished words: what was ordered, how it went, and what did not take place and why. */
export type SaidFamilyTime = {
  readonly orders: readonly { readonly what: string; readonly span: string }[];
  /** How many were held, made up or lost and on which side the reason lay; null where none was planned. */
  readonly kept: string | null;
  readonly lost: readonly { readonly when: string; readonly what: string; readonly why: string }[];
};

/**
 * A child's family time from one day to another (ISO dates, both told of), for papers of later rooms: reasons by the list, never
 * what was noted besides.
 */
export async function sayFamilyTimeSince(
  ask: Ask,
  childId: Id,
  { since, until }: { readonly since: string; readonly until: string },
): Promise<SaidFamilyTime> {
  const begin = (day: Temporal.PlainDate) => day.toZonedDateTime(ask.who.timeZone).toInstant().toString();
  const last = Temporal.PlainDate.from(until);
  const from = begin(Temporal.PlainDate.from(since));
  const { orders, visits, all } = await familyTimeSince(ask.tx, childId, from, begin(last.add({ days: 1 })), until);
  const lost = visits.filter(({ state, side }) => (state === 'missed' || state === 'canceled') && side !== 'order');
  return {
    orders: orders.map(order => ({ what: sayOrder(ask, order), span: sayOrderSpan(ask, order) })),
    kept: all.over + all.madeUp === 0 ? null : sayKept(ask, all),
    lost: lost.toReversed().map(visit => ({
      when: sayVisitTime(ask, visit),
      what: sayVisitKind(ask, visit),
      why: visit[`because_${ask.language}`] ?? '',
    })),
  };
}
