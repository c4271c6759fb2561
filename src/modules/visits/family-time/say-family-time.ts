import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayList, sayMoment, sayTime } from '#platform/words/say-date.ts';
import type { Kept } from './rules/kept.ts';
import type { StandingOrder } from './store/orders.ts';
import type { FamilyGuest, FamilyVisit } from './store/visits.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'who'>;

/** "Time with parents · 2 a week · In person · Supervised". */
export const sayOrder = ({ say }: Speaker, order: StandingOrder): string =>
  [
    say('visits', `familyTime.withWhom.${order.with_whom}`),
    say('visits', `familyTime.often.${order.times_per}`, { times: order.times }),
    say('visits', `familyTime.ways.${order.way}`),
    say('visits', `familyTime.supervisions.${order.supervision}`),
  ].join(' · ');

/** From when to when an order counts, and why it ended. */
export const sayOrderSpan = ({ say, language }: Speaker, order: StandingOrder): string =>
  order.ended_on === null
    ? say('visits', 'familyTime.one.since', { day: sayDay(language, order.from_on) })
    : say('visits', 'familyTime.one.until', {
        from: sayDay(language, order.from_on),
        to: sayDay(language, order.ended_on),
        why: order.ended_why ?? '',
      });

/** The same for the people it names: why it ended was written for the staff. */
export const sayOrderDays = (ask: Speaker, order: StandingOrder): string =>
  order.ended_on === null
    ? sayOrderSpan(ask, order)
    : ask.say('visits', 'familyTime.one.fromTo', {
        from: sayDay(ask.language, order.from_on),
        to: sayDay(ask.language, order.ended_on),
      });

/** The facts of an order. */
export function orderFacts(ask: Speaker, order: StandingOrder) {
  const { say, language } = ask;
  const word = <K extends string>(key: K, value: string | null): readonly [K, string | null] => [key, value];
  const rows = [
    word('with', order.names.length > 0 ? sayList(language, order.names) : null),
    word('often', say('visits', `familyTime.often.${order.times_per}`, { times: order.times })),
    word('watch', say('visits', `familyTime.supervisions.${order.supervision}`)),
    word('where', order.place_kind && say('visits', `familyTime.places.${order.place_kind}`)),
    word('drive', order.transport && say('visits', `familyTime.transports.${order.transport}`)),
    word('words', order.words),
  ];
  return rows.flatMap(([key, value]) =>
    value === null ? [] : [{ key, label: say('visits', `familyTime.one.${key}`), value }],
  );
}

/** When: "Nov 23, 2026, 4:30 PM – 5:30 PM". */
export const sayVisitTime = (
  { language, who }: Speaker,
  { starts_at, ends_at }: Pick<FamilyVisit, 'starts_at' | 'ends_at'>,
): string => `${sayMoment(language, who.timeZone, starts_at)} – ${sayTime(language, who.timeZone, ends_at)}`;

/** What and in which way: "Time with parents · In person". */
export const sayVisitKind = ({ say }: Speaker, { with_whom, way }: Pick<FamilyVisit, 'with_whom' | 'way'>): string =>
  `${say('visits', `familyTime.withWhom.${with_whom}`)} · ${say('visits', `familyTime.ways.${way}`)}`;

/** How somebody answered, with the other time they could come. */
export function sayAnswer(
  { say, language, who }: Speaker,
  { answer, other_time }: Pick<FamilyGuest, 'answer' | 'other_time'>,
): string {
  const other =
    other_time && say('visits', 'familyTime.visit.otherTime', { when: sayMoment(language, who.timeZone, other_time) });
  return [say('visits', `familyTime.answers.${answer ?? 'none'}`), other].filter(Boolean).join(', ');
}

/** A visit as one row of a list; with whom as far as the reader may see them. */
export function sayVisitRow(ask: Speaker, visit: FamilyVisit, guests: readonly FamilyGuest[]) {
  const { say, language } = ask;
  const own = guests.filter(guest => guest.visit_id === visit.id && guest.part !== 'caregiver');
  const open = visit.state === 'planned';
  return {
    key: visit.id,
    href: `/children/${visit.child_id}/family-time/${visit.id}`,
    when: sayVisitTime(ask, visit),
    what: sayVisitKind(ask, visit),
    who: own
      .map(guest =>
        [guest.first_name, open && guest.answer !== null && sayAnswer(ask, guest)].filter(Boolean).join(': '),
      )
      .filter(Boolean)
      .join(', '),
    state: visit.state,
    how: [say('visits', `familyTime.states.${visit.state}`), visit[`because_${language}`]].filter(Boolean).join(': '),
    makesUp: visit.makes_up !== null,
  };
}

/** How family time went, in two sentences. */
export function sayKept({ say, language }: Speaker, counted: Kept): string {
  if (counted.over + counted.madeUp === 0) return say('visits', 'familyTime.list.keptNone');
  const sides = (['family', 'child', 'home', 'agency', 'other'] as const).flatMap(side =>
    counted.bySide[side] ? [say('visits', `familyTime.sides.${side}`, { count: counted.bySide[side] })] : [],
  );
  const { held, over, madeUp } = counted;
  const lost = sides.length > 0 ? say('visits', 'familyTime.list.lostLine', { words: sayList(language, sides) }) : null;
  return [
    say('visits', 'familyTime.list.keptLine', { held, over }),
    madeUp > 0 && say('visits', 'familyTime.list.madeUp', { count: madeUp }),
    lost && `${lost}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
