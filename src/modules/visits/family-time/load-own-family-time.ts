import type { Id } from '#kernel/ids.ts';
import { invitedNames } from '#modules/meetings/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { orderFacts, sayAnswer, sayOrder, sayOrderDays, sayVisitTime } from './say-family-time.ts';
import { ordersNaming } from './store/orders.ts';
import { type FamilyGuest, type FamilyVisit, guestById, notesOf, ownGuests, visitsById } from './store/visits.ts';

/** So many that are over are shown again. */
const SHOWN = 12;

const titleOf = ({ say }: Ask, visit: FamilyVisit, names: ReadonlyMap<Id, string>): string => {
  const name = names.get(visit.child_id);
  const way = say('visits', `familyTime.ways.${visit.way}`);
  return name ? `${say('visits', 'familyTime.own.with', { name })} · ${way}` : way;
};

const sayOwn = (ask: Ask, guest: FamilyGuest, visit: FamilyVisit, names: ReadonlyMap<Id, string>) => ({
  key: guest.id,
  href: `/home/family-time/${guest.id}`,
  title: titleOf(ask, visit, names),
  when: sayVisitTime(ask, visit),
  where: visit.place ?? visit.room,
  answer:
    visit.state === 'planned'
      ? `${ask.say('visits', 'familyTime.own.yourAnswer')}: ${sayAnswer(ask, guest)}`
      : ask.say('visits', `familyTime.states.${visit.state}`),
});

/** The family time somebody outside the staff is invited to, and the orders that name them, in finished words. */
export async function loadOwnFamilyTime(ask: Ask, personId: Id) {
  const { tx, now } = ask;
  const [guests, names, orders] = [
    await ownGuests(tx, personId),
    await invitedNames(tx),
    await ordersNaming(tx, personId, ask.today.toString()),
  ];
  const visits = await visitsById(
    tx,
    guests.map(({ visit_id }) => visit_id),
  );
  const rows = guests.flatMap(guest => {
    const visit = visits.get(guest.visit_id);
    return visit ? [{ visit, said: sayOwn(ask, guest, visit, names) }] : [];
  });
  rows.sort((a, b) => a.visit.starts_at.localeCompare(b.visit.starts_at));
  const isAhead = ({ visit }: (typeof rows)[number]) => visit.state === 'planned' && visit.ends_at > now;
  return {
    ahead: rows.filter(isAhead).map(({ said }) => said),
    before: rows
      .filter(row => !isAhead(row))
      .slice(-SHOWN)
      .toReversed()
      .map(({ said }) => said),
    orders: orders.map(order => ({
      key: order.id,
      title: sayOrder(ask, order),
      when: sayOrderDays(ask, order),
      facts: orderFacts(ask, order),
    })),
  };
}

/** The family time that lies ahead and somebody outside the staff is invited to, for their calendar; `at` is an ISO moment. */
export async function ownVisitsAhead(ask: Ask, personId: Id) {
  const { tx, now } = ask;
  const [guests, names] = [await ownGuests(tx, personId), await invitedNames(tx)];
  const visits = await visitsById(
    tx,
    guests.map(({ visit_id }) => visit_id),
  );
  return guests.flatMap(guest => {
    const visit = visits.get(guest.visit_id);
    if (visit?.state !== 'planned' || visit.ends_at <= now) return [];
    const { key, href, title, where, answer } = sayOwn(ask, guest, visit, names);
    return [{ key, href, title, at: visit.starts_at, lines: [where, answer].flatMap(line => line ?? []) }];
  });
}

/** One invitation of the reader. Leaves with NotThere. */
export async function loadOwnVisit(ask: Ask, guestId: string) {
  const { tx, say, now } = ask;
  const guest = (await guestById(tx, guestId)) ?? notThere();
  const visit = (await visitsById(tx, [guest.visit_id])).get(guest.visit_id) ?? notThere();
  const own = sayOwn(ask, guest, visit, await invitedNames(tx));
  const open = visit.state === 'planned' && visit.ends_at > now;
  const word = {
    not_needed: null,
    to_book: 'familyTime.own.interpreterNo',
    booked: 'familyTime.own.interpreter',
  } as const;
  const interpreter = word[visit.interpreter];
  const facts = [
    ['when', own.when],
    ['where', own.where],
    ['watch', say('visits', `familyTime.supervisions.${visit.supervision}`)],
    ['driver', visit.transport && say('visits', `familyTime.transports.${visit.transport}`)],
  ] as const;
  return {
    words: say.group('visits', 'familyTime').own,
    title: own.title,
    answer: own.answer,
    facts: facts.flatMap(([key, value]) =>
      value ? [{ key, label: say('visits', `familyTime.visit.${key}`), value }] : [],
    ),
    interpreter: open && interpreter ? say('visits', interpreter) : null,
    makesUp: visit.makes_up === null ? null : say('visits', 'familyTime.own.makeUp'),
    mayAnswer: open,
    seen: visit.starts_at,
    suggested: { answer: guest.answer ?? '', words: guest.answer_words ?? '' },
    notes: (await notesOf(tx, visit.id)).filter(({ shared }) => shared).map(({ id, words }) => ({ key: id, words })),
  };
}
