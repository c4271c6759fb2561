import { beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { recordContact } from '#modules/people/index.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aGuest } from '#test/support/guest.tsx';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import type { PlanSeries, SetStandingOrder } from './contract.ts';
import * as byLinkPage from './pages/answer-by-link.tsx';
import * as linksPage from './pages/links-to-answer.tsx';
import * as visitPage from './pages/visit.tsx';
import { addResource } from './use-cases/add-resource.ts';
import { endStandingOrder } from './use-cases/end-standing-order.ts';
import { missVisit } from './use-cases/miss-visit.ts';
import { planVisits } from './use-cases/plan-visits.ts';
import { endVisitLink, sendVisitLink } from './use-cases/send-visit-link.ts';
import { setStandingOrder } from './use-cases/set-standing-order.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
/** Each test plans in weeks of its own: Rosa has one calendar. */
let week = 0;
beforeAll(async () => {
  county = await aCounty(db);
});

const ana = (now?: string) => db.as(county.staff.ana, now ? { now } : {});

/** Visits on Mondays of a child of Rosa's, three weeks by themselves, and nobody telling her but by telephone. */
async function planned(order: Partial<SetStandingOrder> = {}, series: Partial<PlanSeries> = {}) {
  const { id: childId } = await county.aChild().named('Mateo').inHome(county.homes.harbor).from('2026-03-01').make();
  const { id: orderId } = value(
    await ana().commit(ask =>
      setStandingOrder(ask, {
        childId,
        source: 'court_order',
        orderedOn: '2026-11-02',
        withWhom: 'parent',
        personIds: [county.mother],
        way: 'in_person',
        times: 1,
        timesPer: 'week',
        minutes: 60,
        supervision: 'supervised',
        placeKind: 'visit_center',
        transport: 'worker',
        words: null,
        fromOn: '2026-11-03',
        replaces: null,
        ...order,
      }),
    ),
  );
  const from = Temporal.PlainDate.from('2026-11-23').add({ weeks: 3 * week++ });
  const { ids } = value(
    await ana().commit(ask =>
      planVisits(ask, {
        childId,
        orderId,
        weekdays: [1],
        time: '16:30',
        from: from.toString(),
        until: from.add({ weeks: 2 }).toString(),
        place: 'Visit house',
        roomId: null,
        carId: null,
        transport: 'worker',
        driverId: null,
        supervisorId: county.staff.ana,
        interpreter: 'booked',
        anyway: true,
        withCaregivers: false,
        ...series,
      }),
    ),
  );
  return { childId, orderId, visitId: ids[0]!, ids, from };
}
const guestsOf = (visitIds: readonly Id[]) =>
  db.rows<{ id: Id; told: string; answer: string | null; answered_via: string | null; answered_by: Id | null }>(
    `select g.id, g.told, g.answer, g.answered_via, g.answered_by from app.family_visit_guest g join app.family_visit v on v.id = g.visit_id
     where g.visit_id = any ($1) order by v.starts_at`,
    [visitIds],
  );
const openTasks = (childId: Id) =>
  db.rows<{ kind: string; detail: string }>(
    'select kind, detail from app.task where child_id = $1 and done_at is null and dropped_at is null order by detail',
    [childId],
  );
async function linked(order: Partial<SetStandingOrder> = {}, series: Partial<PlanSeries> = {}) {
  const made = await planned(order, series);
  const [guest] = await guestsOf([made.visitId]);
  const given = { childId: made.childId, visitId: made.visitId, guestId: guest!.id, way: `${guest!.id}.by-hand` };
  const sent = value(await ana().commit(ask => sendVisitLink(ask, given)));
  const { pathname } = new URL(sent.link);
  return { ...made, given, link: pathname, endsAt: sent.endsAt };
}

test('one link opens all of somebody’s time with one child: day, hour, way, one letter, and a place that is public', async () => {
  const { link, ids, childId, endsAt } = await linked();
  // Nobody has to call her any more: she has the link, for every visit that lies ahead.
  expect((await guestsOf(ids)).map(({ told }) => told)).toEqual(['link', 'link', 'link']);
  expect(await openTasks(childId)).toEqual([]);
  expect(endsAt).toBe('2027-01-17T05:00:00Z');
  const guest = aGuest(db);
  const shown = await guest.look(byLinkPage, link);
  const drawn = guest.draw(byLinkPage, shown);
  for (const text of ['with M.', 'Monday, November 23, 2026', '4:30', 'Visit house', 'In person', 'There will be an'])
    expect(drawn).toContain(text);
  expect(JSON.stringify(shown.body) + drawn).not.toMatch(/Mateo|Rosa|Reyes|Soto|Duarte|Supervis|court/i);
  expect(JSON.stringify(shown.body)).not.toContain(childId);
  const spanish = aGuest(db, { language: 'es' });
  expect(spanish.draw(byLinkPage, await spanish.look(byLinkPage, link))).toContain('Puedo estar todas las veces');
});

test('where anybody lives is never shown; a room of an office is', async () => {
  const placeOf = async (order: Partial<SetStandingOrder>, series: Partial<PlanSeries>) => {
    const { link } = await linked(order, series);
    const { facts } = (await aGuest(db).look(byLinkPage, link)).body.visits[0];
    return facts.find(({ key }: { key: string }) => key === 'where')?.value as string | undefined;
  };
  const asked = 'We tell you when you call us.';
  expect(await placeOf({ placeKind: 'caregiver_home' }, { place: 'Kitchen' })).toBe(asked);
  expect(await placeOf({ placeKind: 'family_home' }, { place: '12 Elm Street' })).toBe(asked);
  expect(await placeOf({ placeKind: 'community' }, { place: 'Corner of 1 Shell Rd' })).toBe(asked);
  expect(await placeOf({ placeKind: 'community' }, { place: 'Botanical garden' })).toBe('Botanical garden');
  const officeId = await db.value<Id>('select office_id from app.unit where id = $1', [county.units.tidewater.id]);
  const { id: roomId } = value(
    await ana().commit(ask => addResource(ask, { officeId, kind: 'room', name: 'Blue room', places: 5 })),
  );
  expect(await placeOf({ placeKind: 'office' }, { place: null, roomId })).toMatch(/^Blue room, /);
  expect(
    await placeOf({ way: 'video', placeKind: null, transport: null }, { place: null, transport: null }),
  ).toBeUndefined();
});

test('every time at once, one of them, or another time: as from the portal, and the worker calls back after a no', async () => {
  const { link, ids, childId, visitId } = await linked();
  const guest = aGuest(db);
  const mine = await guestsOf(ids);
  const chosen = await guest.look(byLinkPage, `${link}?visit=${mine[1]!.id}`);
  expect(chosen.body.chosen.guestId).toBe(mine[1]!.id);
  const empty = await guest.send(byLinkPage, link, { guestId: mine[1]!.id, answer: 'another_time' });
  expect(empty.body.problems).toMatchObject([{ at: 'otherDay', message: 'Say when you could, or tell us in words' }]);
  expect(guest.draw(byLinkPage, chosen, empty)).toContain('Say when you could, or tell us in words');
  const declined = { guestId: mine[1]!.id, answer: 'declined', words: 'I work that day' };
  expect((await guest.send(byLinkPage, link, declined)).to).toBe(`${link}?done=answered&lang=en`);
  await guest.send(byLinkPage, link, declined);
  expect(await openTasks(childId)).toEqual([{ kind: 'call', detail: 'Rosa' }]);
  expect(
    await db.value(`select count(*)::int from record.fact where name = 'FamilyVisitDeclined' and by_user is null`),
  ).toBe(1);
  const shown = (await guest.look(byLinkPage, link)).body.visits as { key: string; seen: string }[];
  await guest.send(byLinkPage, link, { act: 'all' });
  // Yes holds for the days the page showed.
  expect((await guestsOf(ids))[2]).toMatchObject({ answer: null });
  const seen = Object.fromEntries(shown.map(({ key, seen: at }) => [`seen-${key}`, at]));
  const all = await guest.send(byLinkPage, link, { act: 'all', ...seen });
  expect(guest.draw(byLinkPage, await guest.look(byLinkPage, all.to!))).toContain('Thank you, your answer came');
  expect(await guestsOf(ids)).toMatchObject([
    { answer: 'accepted', answered_via: 'text_link', answered_by: null },
    { answer: 'declined' },
    { answer: 'accepted' },
  ]);
  const staff = visitor(county.staff.ana, { params: { childId, visitId: ids[1]! } });
  expect(await staff.draw(visitPage)).toContain('No, by the link');
  expect(await staff.draw(visitPage)).toContain('I work that day');
  expect(visitId).toBe(ids[0]);
});

test('it opens nobody else’s visits, nothing that is over, and says what was called off', async () => {
  const [one, two] = [await linked(), await linked()];
  const guest = aGuest(db);
  const [others] = await guestsOf([two.visitId]);
  expect((await guest.send(byLinkPage, one.link, { guestId: others!.id, answer: 'declined' })).status).toBe(404);
  expect((await guestsOf([two.visitId]))[0]!.answer).toBeNull();
  const off = { childId: one.childId, visitId: one.visitId, because: 'weather', words: null, makeUpAt: null } as const;
  value(await ana().commit(ask => missVisit(ask, { ...off, noMakeUpWhy: 'A storm', anyway: false })));
  // Whoever was to come hears of it by hand as well: a link tells nobody by itself.
  expect((await openTasks(one.childId)).map(({ detail }) => detail)).toEqual([
    expect.stringMatching(/^Tell Rosa that the family time of .* is called off, by telephone$/),
  ]);
  const shown = guest.draw(byLinkPage, await guest.look(byLinkPage, one.link));
  expect(shown).toContain('Called off');
  expect(shown).not.toContain('storm');
  expect(
    (await guest.send(byLinkPage, one.link, { guestId: one.given.guestId, answer: 'accepted' })).body.problems,
  ).toMatchObject([{ code: 'visit-is-over' }]);
  expect(await ana().look(ask => sendVisitLink(ask, one.given))).toEqual(no({ kind: 'visit-is-over' }));
  const past = one.from.add({ weeks: 2, days: 1 }).toZonedDateTime('America/New_York').toInstant().toString();
  expect((await guest.look(byLinkPage, one.link, { now: past })).status).toBe(404);
  await db.rows('update app.guest_link set answers = 100 where answers is not null');
  const much = await guest.send(byLinkPage, two.link, { guestId: two.given.guestId, answer: 'declined' });
  expect(much.body.problems).toMatchObject([{ code: 'too-many-answers' }]);
});

test('an order that ends tells everybody invited once that all of it is called off', async () => {
  const { childId, orderId, from } = await planned();
  value(
    await ana().commit(ask => endStandingOrder(ask, { childId, orderId, on: from.toString(), why: 'A new order' })),
  );
  expect((await openTasks(childId)).map(({ detail }) => detail)).toEqual([
    expect.stringMatching(/^Tell Rosa that the family time planned from .* on is called off, by telephone$/),
  ]);
});

test('staff makes, sends and ends it from what is recorded; somebody with another case does nothing of it', async () => {
  const { id: contact } = value(
    await ana().commit(ask =>
      recordContact(ask, { personId: county.mother, kind: 'email', value: 'rosa@home.example', from: '2026-11-01' }),
    ),
  );
  const { childId, visitId, given, link } = await linked();
  const page = visitor(county.staff.ana, { params: { childId, visitId } });
  const { ways } = (await page.look(linksPage)).body;
  expect(ways.map(({ label }: { label: string }) => label)).toEqual([
    'Rosa: an e-mail to rosa@home.example',
    'Rosa: I hand it on myself',
  ]);
  expect((await page.send(linksPage, { way: 'anything' })).body.problems).toMatchObject([{ code: 'which-way' }]);
  const stale = `${given.guestId}.email.${Buffer.from('rosa@old.example').toString('base64url')}`;
  expect((await page.send(linksPage, { way: stale })).body.problems).toMatchObject([{ code: 'which-way' }]);
  const made = await page.send(linksPage, { way: ways[0].value });
  expect(made.body.shown.sent).toBe(true);
  const newer = new URL(made.body.shown.link).pathname;
  const guest = aGuest(db);
  const statusOf = async (at: string) => (await guest.look(byLinkPage, at)).status;
  expect([await statusOf(link), await statusOf(newer)]).toEqual([404, 200]);
  expect(await page.draw(linksPage)).toContain('Rosa: made on Nov 18, 2026 by Ana Soto');
  const bens = visitor(county.staff.ben, { params: { childId, visitId } });
  for (const answer of [
    await bens.look(linksPage),
    await bens.send(linksPage, { way: given.way }),
    await bens.send(linksPage, { end: given.guestId }),
  ])
    expect(answer.status).toBe(404);
  expect(await statusOf(newer)).toBe(200);
  expect((await page.send(linksPage, { end: given.guestId })).body.ended).toBe(true);
  expect(await statusOf(newer)).toBe(404);
  const stray = { ...given, guestId: newId() };
  await expect(ana().look(ask => sendVisitLink(ask, stray))).rejects.toBeInstanceOf(NotThere);
  await expect(ana().look(ask => endVisitLink(ask, stray))).rejects.toBeInstanceOf(NotThere);
  await db.rows('delete from app.person_contact where id = $1', [contact]);
});
