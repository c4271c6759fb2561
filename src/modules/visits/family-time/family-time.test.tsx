import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCaseMember } from '#test/builders/cases.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPerson } from '#test/builders/people.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import type { PlanSeries, SetStandingOrder } from './contract.ts';
import { familyTimeSince } from './family-time-since.ts';
import { keepOrderedVisits } from './keep-ordered-visits.ts';
import * as boardPage from './pages/board.tsx';
import * as listPage from './pages/family-time.tsx';
import * as missPage from './pages/miss-visit.tsx';
import * as movePage from './pages/move-visit.tsx';
import * as orderPage from './pages/order.tsx';
import * as ownListPage from './pages/own-family-time.tsx';
import * as ownPage from './pages/own-visit.tsx';
import * as planPage from './pages/plan-visits.tsx';
import * as recordPage from './pages/record-visit.tsx';
import * as setPage from './pages/set-order.tsx';
import * as visitPage from './pages/visit.tsx';
import { sayFamilyTimeSince } from './say-since.ts';
import { ordersOf } from './store/orders.ts';
import { addNote } from './use-cases/add-note.ts';
import { addResource } from './use-cases/add-resource.ts';
import { answerVisit } from './use-cases/answer-visit.ts';
import { endStandingOrder } from './use-cases/end-standing-order.ts';
import { missVisit } from './use-cases/miss-visit.ts';
import { moveVisit } from './use-cases/move-visit.ts';
import { planVisits } from './use-cases/plan-visits.ts';
import { recordVisit } from './use-cases/record-visit.ts';
import { setStandingOrder } from './use-cases/set-standing-order.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let rosa: Id;
/** Each test plans in weeks of its own: Rosa and the caregivers have one calendar. */
let week = 0;

beforeAll(async () => {
  county = await aCounty(db);
  rosa = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
});

const aChild = () => county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
const ana = (now?: string) => db.as(county.staff.ana, now ? { now } : {});
const orderFor = (childId: Id, more: Partial<SetStandingOrder> = {}): SetStandingOrder => ({
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
  ...more,
});
const ordered = async (childId: Id, more: Partial<SetStandingOrder> = {}) =>
  value(await ana().commit(ask => setStandingOrder(ask, orderFor(childId, more)))).id;
const nextMonday = () => Temporal.PlainDate.from('2026-11-23').add({ weeks: 2 * week++ });
const seriesOf = (childId: Id, orderId: Id, from: string, more: Partial<PlanSeries> = {}): PlanSeries => ({
  childId,
  orderId,
  weekdays: [1],
  time: '16:30',
  from,
  until: Temporal.PlainDate.from(from).add({ days: 7 }).toString(),
  place: 'Visit house',
  roomId: null,
  carId: null,
  transport: 'worker',
  driverId: null,
  supervisorId: county.staff.ana,
  interpreter: 'not_needed',
  anyway: false,
  withCaregivers: false,
  ...more,
});
/** Two visits a week apart, from a Monday of their own. */
async function planned(more: Partial<SetStandingOrder> = {}, series: Partial<PlanSeries> = {}) {
  const { id: childId } = await aChild();
  const [orderId, monday] = [await ordered(childId, more), nextMonday()];
  const { ids } = value(
    await ana().commit(ask => planVisits(ask, seriesOf(childId, orderId, monday.toString(), series))),
  );
  const after = monday.toZonedDateTime({ timeZone: 'America/New_York', plainTime: '18:00' }).toInstant().toString();
  return { childId, orderId, monday, ids, first: ids[0]!, second: ids[1]!, after };
}
const guestsOf = (visitId: Id) =>
  db.rows<{ id: Id; person_id: Id; part: string; answer: string | null; told: string; came: boolean | null }>(
    'select id, person_id, part, answer, told, came from app.family_visit_guest where visit_id = $1 order by part desc',
    [visitId],
  );
const stateOf = (visitId: Id) => db.value<string>('select state from app.family_visit where id = $1', [visitId]);

describe('orders', () => {
  test('everything wrong is said at once; only the family of the case; nobody else’s child', async () => {
    const { id: childId } = await aChild();
    const wrong = { orderedOn: '2026-12-01', personIds: [newId()], placeKind: null, fromOn: '2026-11-01' };
    expect(await ana().look(ask => setStandingOrder(ask, orderFor(childId, wrong)))).toMatchObject(
      no({
        problems: [
          { at: 'orderedOn' },
          { at: 'fromOn' },
          { at: 'placeKind' },
          { at: 'persons', code: 'not-of-the-family' },
        ],
      }),
    );
    await expect(db.as(county.staff.ben).look(ask => setStandingOrder(ask, orderFor(childId)))).rejects.toBeInstanceOf(
      NotThere,
    );
    await db.admin.query(
      `update app.case_member set during = tstzrange(lower(during), '2026-11-10T00:00:00Z') where person_id = $1`,
      [childId],
    );
    const after = await ana()
      .look(ask => setStandingOrder(ask, orderFor(childId)))
      .catch(error => error);
    expect(after instanceof NotThere || after.refusal.kind === 'family-time-not-in-a-case').toBe(true);
  });

  test('a step up stands in the place of the one before, ends it, and calls off what it planned', async () => {
    const { childId, orderId, first, second, monday } = await planned();
    const next = monday.add({ days: 1 }).toString();
    const step = { supervision: 'monitored', fromOn: next, orderedOn: '2026-11-18', replaces: orderId } as const;
    const early = { ...step, fromOn: '2026-11-02', orderedOn: '2026-11-01' };
    expect(await ana().look(ask => setStandingOrder(ask, orderFor(childId, early)))).toMatchObject(
      no({ problems: [{ code: 'before-the-order' }] }),
    );
    await ordered(childId, step);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['planned', 'canceled']);
    expect(await ana().look(ask => setStandingOrder(ask, orderFor(childId, step)))).toEqual(
      no({ kind: 'order-is-over' }),
    );
    const page = await visitor(county.staff.ana, { params: { childId } }).draw(listPage);
    expect(page).toContain('Looked in on');
    expect(page).toContain('Another order stands in its place');
    const again = { childId, orderId, on: next, why: 'Over' };
    expect(await ana().look(ask => endStandingOrder(ask, again))).toEqual(no({ kind: 'order-is-over' }));
    expect(await ana().look(ask => planVisits(ask, seriesOf(childId, orderId, next, { weekdays: [2] })))).toMatchObject(
      { ok: false },
    );
  });

  test('one that ends on a day ahead counts until then, for the family as well; why it ends is not theirs to read', async () => {
    const { childId, orderId } = await planned();
    value(await ana().commit(ask => endStandingOrder(ask, { childId, orderId, on: '2027-09-01', why: 'Moving away' })));
    const staff = (await visitor(county.staff.ana, { params: { childId } }).look(listPage)).body;
    expect([staff.orders.length, staff.former.length]).toEqual([1, 0]);
    const own = await visitor(rosa).look(ownListPage);
    const [order] = own.body.orders.filter(({ key }: { key: Id }) => key === orderId);
    expect(order.when).toBe('From Nov 3, 2026 to Sep 1, 2027');
    const later = await visitor(rosa, { now: '2027-09-01T12:00:00Z' }).look(ownListPage);
    expect(later.body.orders.some(({ key }: { key: Id }) => key === orderId)).toBe(false);
  });

  test('what an order called off is no loss, and everybody who was invited hears that they need not come', async () => {
    const { childId, orderId, first, second, monday, after } = await planned({}, { withCaregivers: true });
    const on = monday.toString();
    await ordered(childId, { supervision: 'monitored', fromOn: on, orderedOn: '2026-11-18', replaces: orderId });
    expect([await stateOf(first), await stateOf(second)]).toEqual(['canceled', 'canceled']);
    const calls = await db.rows<{ detail: string; dropped_at: string | null }>(
      `select detail, dropped_at from app.task where child_id = $1 and kind = 'call' order by opened_at, id`,
      [childId],
    );
    expect(calls.filter(({ dropped_at }) => dropped_at === null).map(({ detail }) => detail.slice(0, 30))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Tell \w+ that the family/)]),
    );
    expect(calls.some(({ detail, dropped_at }) => detail.includes('of the family time planned') && !dropped_at)).toBe(
      false,
    );
    const over = Temporal.Instant.from(after)
      .add({ hours: 24 * 14 })
      .toString();
    const list = await visitor(county.staff.ana, { params: { childId }, now: over }).draw(listPage);
    expect(list).not.toContain('0 of 2 took place');
    const told = await ana(over).look(ask =>
      sayFamilyTimeSince(ask, childId, { since: '2026-11-01', until: over.slice(0, 10) }),
    );
    expect(told).toMatchObject({ kept: null, lost: [] });
    expect(
      await db.rows(`select kind from app.visits_v_happening where child_id = $1 and kind = 'family-time-missed'`, [
        childId,
      ]),
    ).toEqual([]);
  });

  test('a court changes the time with one parent: the other’s stays as it was, calls stay calls, and the worker looks at it', async () => {
    const { id: childId } = await aChild();
    const father = await aPerson(db, county.agencyId, { first: 'Raul' });
    await aCaseMember(db, county.cases.reyes, father, 'father');
    const both = await ordered(childId, { personIds: [county.mother, father], supervision: 'unsupervised' });
    await ordered(childId, {
      way: 'phone',
      placeKind: null,
      transport: null,
      fromOn: '2026-11-10',
      orderedOn: '2026-11-09',
    });
    await ana().commit(ask =>
      keepOrderedVisits(ask, {
        childId,
        withPersonId: county.mother,
        says: 'Every day of the month, three days each',
        from: '2026-11-16',
        times: 31,
        per: 'month',
        minutes: 4320,
        supervision: 'supervised',
      }),
    );
    const now = (await ana().look(ask => ordersOf(ask.tx, childId))).filter(({ ended_on }) => ended_on === null);
    expect(
      now.map(({ way, supervision, times, person_ids }) => [way, supervision, times, person_ids]).toSorted(),
    ).toEqual([
      ['in_person', 'supervised', 31, [county.mother]],
      ['in_person', 'unsupervised', 1, [father]],
      ['phone', 'supervised', 1, [county.mother]],
    ]);
    expect(await db.rows(`select kind from app.task where source_id = $1 and done_at is null`, [both])).toEqual([
      { kind: 'follow_up' },
    ]);
  });

  test('through the pages: written down, planned, ended', async () => {
    const { id: childId } = await aChild();
    const at = visitor(county.staff.ana, { params: { childId } });
    const day = (name: string, on: string) =>
      Object.fromEntries(['year', 'month', 'day'].map((part, place) => [`${name}-${part}`, on.split('-')[place]!]));
    const form = {
      source: 'agreement',
      ...day('orderedOn', '2026-11-02'),
      withWhom: 'parent',
      persons: county.mother,
      way: 'phone',
      times: '2',
      timesPer: 'week',
      minutes: '20',
      supervision: 'unsupervised',
      ...day('fromOn', '2026-11-03'),
    };
    const refused = await at.send(setPage, { ...form, placeKind: 'office' });
    expect(refused.body.problems).toMatchObject([
      { at: 'placeKind', message: 'A place goes only with meeting in person' },
    ]);
    expect(await at.draw(setPage, {}, refused)).toContain('Rosa Reyes');
    expect((await at.send(setPage, form)).to).toContain('done=set');
    const orderId = await db.value<Id>('select id from app.standing_order where child_id = $1', [childId]);
    const one = visitor(county.staff.ana, { params: { childId, orderId } });
    expect(await one.draw(orderPage)).toContain('2 a week');
    const monday = nextMonday();
    const series = {
      weekdays: ['1', '3'],
      time: '17:00',
      ...day('from', monday.toString()),
      ...day('until', monday.add({ days: 6 }).toString()),
      interpreter: 'not_needed',
      withCaregivers: 'yes',
    };
    expect((await one.send(planPage, { ...series, roomId: newId() })).body.problems).toMatchObject([
      { at: 'roomId', message: 'This goes only with meeting in person' },
    ]);
    expect((await one.send(planPage, series)).to).toContain('done=planned');
    expect((await at.look(listPage, { query: 'done=planned' })).body.ahead).toHaveLength(2);
    expect(await one.draw(planPage)).toContain('Monday');
    expect(
      (await one.send(orderPage, { ...day('endOn', '2026-11-01'), endWhy: 'A new plan' })).body.problems,
    ).toMatchObject([{ at: 'endOn' }]);
    expect((await one.send(orderPage, { ...day('endOn', '2026-11-19'), endWhy: 'A new plan' })).to).toContain(
      'done=ended',
    );
    expect((await at.look(listPage)).body.ahead).toEqual([]);
    expect((await visitor(county.staff.ben, { params: { childId } }).look(listPage)).status).toBe(404);
  });
});

describe('planning', () => {
  test('holidays are left out, everybody is invited, caregivers too', async () => {
    const { childId, orderId, ids } = await planned({}, { withCaregivers: true });
    expect((await guestsOf(ids[0]!)).map(({ part }) => part)).toEqual(['parent', 'caregiver', 'caregiver']);
    const calls = await db.rows<{ detail: string }>(
      `select detail from app.task where child_id = $1 and kind = 'call'`,
      [childId],
    );
    expect(calls).toHaveLength(3);
    expect(calls.map(({ detail }) => detail).join()).toContain('Tell Rosa of the family time planned from');
    const monday = nextMonday().toString();
    await db.rows('insert into app.holiday (id, agency_id, day, name) values ($1, $2, $3, $4)', [
      newId(),
      county.agencyId,
      monday,
      'A day off',
    ]);
    const without = value(await ana().commit(ask => planVisits(ask, seriesOf(childId, orderId, monday))));
    expect([without.ids.length, without.skipped]).toEqual([1, [monday]]);
    const past = await ana().look(ask =>
      planVisits(ask, seriesOf(childId, orderId, '2026-11-09', { place: null, supervisorId: null })),
    );
    expect(past).toMatchObject(no({ problems: [{ at: 'from' }, { at: 'place' }, { at: 'supervisorId' }] }));
  });

  test('people, staff, rooms and cars that are taken are found before anybody is invited', async () => {
    const officeId = await db.value<Id>('select id from app.office where agency_id = $1 order by name limit 1', [
      county.agencyId,
    ]);
    const add = (kind: 'room' | 'car', name: string) =>
      ana().commit(ask => addResource(ask, { officeId, kind, name, places: 6 }));
    const [room, car] = [value(await add('room', 'Blue room')).id, value(await add('car', 'Van')).id];
    expect(
      await ana().look(ask => addResource(ask, { officeId: newId(), kind: 'car', name: 'X', places: 1 })),
    ).toMatchObject(no({ problems: [{ at: 'officeId' }] }));
    const { monday } = await planned({}, { roomId: room, carId: car });
    const other = await aChild();
    const order = await ordered(other.id);
    const series = seriesOf(other.id, order, monday.toString(), { roomId: room, carId: car, time: '17:00' });
    const clash = await ana().look(ask => planVisits(ask, series));
    expect(clash).toMatchObject(
      no({
        problems: [
          { at: 'roomId', code: 'resource-taken' },
          { at: 'carId' },
          { at: 'supervisorId', code: 'staff-taken' },
          { at: 'anyway', code: 'people-taken', fill: { names: 'Rosa' } },
        ],
      }),
    );
    // People may be wanted all the same; a room is never given twice, also not by two who plan at the same moment.
    expect(await ana().look(ask => planVisits(ask, { ...series, anyway: true }))).toMatchObject(
      no({ problems: [{ at: 'roomId' }, { at: 'carId' }] }),
    );
    const twice = { ...series, roomId: null, carId: null, anyway: true };
    value(await ana().commit(ask => planVisits(ask, twice)));
    await expect(
      db.rows('update app.family_visit set room_id = $1 where child_id = $2', [room, other.id]),
    ).rejects.toThrow('family_visit__room_is_free');
    await expect(
      db.rows('update app.family_visit set car_id = $1 where child_id = $2', [car, other.id]),
    ).rejects.toThrow('family_visit__car_is_free');
    await expect(ana().commit(ask => planVisits(ask, twice))).rejects.toThrow('family_visit__one_at_a_time');
    const month = monday.toPlainYearMonth().toString();
    const board = (await visitor(county.staff.ana).look(boardPage, { query: `month=${month}` })).body;
    expect(board.conflicts.map(({ who }: { who: string }) => who)).toEqual(
      expect.arrayContaining(['Rosa', 'Ana Soto']),
    );
    expect((await visitor(county.staff.hugo).look(boardPage, { query: `month=${month}` })).body.conflicts).toEqual([]);
    const drawn = visitor(county.staff.ana);
    const same = await drawn.send(boardPage, { officeId, kind: 'room', name: 'blue ROOM', places: '4' });
    expect(same.body.problems).toMatchObject([{ message: 'There is one of this name already' }]);
    expect(await drawn.draw(boardPage, {}, same)).toContain('Blue room');
    expect((await drawn.send(boardPage, { officeId, kind: 'room', name: 'Green room', places: '4' })).to).toBe(
      '/family-time?done=added',
    );
  });

  test('moving asks everybody again', async () => {
    const { childId, first, monday, after } = await planned();
    const at = visitor(county.staff.ana, { params: { childId, visitId: first } });
    const [guest] = await guestsOf(first);
    const yes = { guestId: guest!.id, answer: 'accepted', words: null, otherTime: null, via: 'portal' } as const;
    value(await db.as(rosa).commit(ask => answerVisit(ask, yes)));
    const { suggested } = (await at.look(movePage)).body;
    expect((await at.send(movePage, { ...suggested, 'day-year': '2025' })).body.problems).toMatchObject([
      { at: 'day', message: 'That is in the past' },
    ]);
    expect((await at.send(movePage, { ...suggested, time: '18:30' })).to).toContain('done=moved');
    expect((await guestsOf(first))[0]?.answer).toBeNull();
    expect(await at.draw(visitPage)).toContain('6:30');
    const lost = {
      childId,
      visitId: first,
      because: 'weather',
      words: null,
      makeUpAt: null,
      noMakeUpWhy: 'Storm all week',
      anyway: false,
    } as const;
    value(await ana().commit(ask => missVisit(ask, lost)));
    const needs = seriesOf(childId, newId(), monday.toString());
    expect(await ana().look(ask => moveVisit(ask, { ...needs, visitId: first, startsAt: after, minutes: 60 }))).toEqual(
      no({ kind: 'visit-is-over' }),
    );
    expect(await db.as(rosa).look(ask => answerVisit(ask, yes))).toEqual(no({ kind: 'visit-is-over' }));
  });
});

describe('answers', () => {
  test('the mother declines with another time in Spanish, and the worker calls; others see nothing', async () => {
    const { childId, first } = await planned();
    const [guest] = await guestsOf(first);
    const hers = visitor(rosa, { language: 'es', params: { guestId: guest!.id } });
    expect(await hers.draw(ownListPage)).toContain('Con Lucia · En persona');
    expect((await hers.send(ownPage, { answer: 'another_time' })).body.problems).toMatchObject([
      { message: 'Diga cuándo podría, o cuéntelo con palabras' },
    ]);
    const half = { answer: 'another_time', 'otherDay-year': '2026', 'otherDay-month': '12', 'otherDay-day': '30' };
    expect((await hers.send(ownPage, half)).status).toBe(422);
    const past = {
      answer: 'declined',
      'otherDay-year': '2026',
      'otherDay-month': '11',
      'otherDay-day': '2',
      otherTime: '09:00',
    };
    expect((await hers.send(ownPage, past)).body.problems).toHaveLength(2);
    expect((await hers.send(ownPage, { ...half, otherTime: '17:00' })).to).toBe('/home/family-time?done=answered');
    const calls = await db.rows<{ detail: string; done: boolean }>(
      `select detail, done_at is not null as done from app.task where child_id = $1 and kind = 'call' order by done`,
      [childId],
    );
    expect(calls).toEqual([
      { detail: 'Rosa', done: false },
      { detail: expect.stringContaining('Tell Rosa'), done: true },
    ]);
    const declined = `select count(*)::int from record.fact where name = 'FamilyVisitDeclined' and body->>'guestId' = $1`;
    expect(await db.value(declined, [guest!.id])).toBe(1);
    const page = await visitor(county.staff.ana, { params: { childId, visitId: first } }).draw(visitPage);
    expect(page).toContain('Another time, could come Dec 30, 2026, 5:00 PM');
    const outsider = county.homes.reef.caregivers[0]!.userId;
    expect((await visitor(outsider, { params: { guestId: guest!.id } }).look(ownPage)).status).toBe(404);
    const told = { guestId: guest!.id, answer: 'accepted', words: null, otherTime: null } as const;
    await expect(db.as(rosa).look(ask => answerVisit(ask, { ...told, via: 'telephone' }))).rejects.toBeInstanceOf(
      NotThere,
    );
    await expect(ana().look(ask => answerVisit(ask, { ...told, via: 'portal' }))).rejects.toBeInstanceOf(NotThere);
  });

  test('an answer to a time that was changed meanwhile is not taken for the new one', async () => {
    const { childId, first, monday } = await planned();
    const [guest] = await guestsOf(first);
    const own = visitor(rosa, { params: { guestId: guest!.id } });
    const { seen } = (await own.look(ownPage)).body;
    const startsAt = monday
      .toZonedDateTime({ timeZone: 'America/New_York', plainTime: '09:00' })
      .toInstant()
      .toString();
    const needs = { place: 'Visit house', roomId: null, carId: null, transport: null, driverId: null } as const;
    const more = { supervisorId: county.staff.ana, interpreter: 'not_needed', anyway: true } as const;
    value(
      await ana().commit(ask => moveVisit(ask, { childId, visitId: first, startsAt, minutes: 60, ...needs, ...more })),
    );
    const late = await own.send(ownPage, { seen, answer: 'accepted' });
    expect(late.status).toBe(409);
    expect(await own.draw(ownPage, {}, late)).toContain('The time was changed meanwhile');
    expect((await guestsOf(first))[0]!.answer).toBeNull();
    const over = { guestId: guest!.id, answer: 'accepted', words: null, otherTime: null, via: 'portal' } as const;
    const after = Temporal.Instant.from(startsAt).add({ hours: 1 }).toString();
    expect(await db.as(rosa, { now: after }).look(ask => answerVisit(ask, over))).toEqual(
      no({ kind: 'visit-is-over' }),
    );
    const { seen: new_ } = (await own.look(ownPage)).body;
    expect((await own.send(ownPage, { seen: new_, answer: 'accepted' })).to).toContain('done=answered');
  });

  test('staff keeps what was told, and notes; what is shared is read by those invited alone', async () => {
    const { childId, first } = await planned();
    const [guest] = await guestsOf(first);
    const at = visitor(county.staff.ana, { params: { childId, visitId: first } });
    expect((await at.send(visitPage, { guestId: guest!.id, via: 'in_person', answer: 'accepted' })).to).toContain(
      'done=answered',
    );
    expect((await at.send(visitPage, { act: 'note', kind: 'before', note: '' })).status).toBe(422);
    expect((await at.send(visitPage, { act: 'note', kind: 'supervisor', note: 'For staff' })).to).toContain(
      'done=noted',
    );
    expect(
      (await at.send(visitPage, { act: 'note', kind: 'before', note: 'Bring a snack', shared: 'yes' })).to,
    ).toContain('done=noted');
    const hers = await visitor(rosa, { params: { guestId: guest!.id } }).draw(ownPage);
    expect([hers.includes('Bring a snack'), hers.includes('For staff')]).toEqual([true, false]);
    const elsewhere = { childId, visitId: newId(), kind: 'after', words: 'x', shared: false } as const;
    await expect(ana().look(ask => addNote(ask, elsewhere))).rejects.toBeInstanceOf(NotThere);
  });
});

describe('what came of it', () => {
  test('each of those invited is said to have come or not, and it becomes one contact', async () => {
    const { childId, first, after } = await planned({}, { withCaregivers: true });
    const early = await ana().look(ask => recordVisit(ask, { childId, visitId: first, came: [] }));
    expect(early).toEqual(no({ kind: 'visit-is-ahead' }));
    const guests = await guestsOf(first);
    const at = visitor(county.staff.ana, { params: { childId, visitId: first }, now: after });
    const nothing = await at.send(recordPage, { [`came-${guests[0]!.id}`]: 'yes' });
    expect(nothing.body.problems).toHaveLength(2);
    expect(await at.draw(recordPage, {}, nothing)).toContain('Say whether they came');
    const none = Object.fromEntries(guests.map(({ id, part }) => [`came-${id}`, part === 'parent' ? 'no' : 'yes']));
    expect((await at.send(recordPage, none)).body.problems).toMatchObject([
      { message: 'Nobody of the family came: then it did not take place' },
    ]);
    const came = Object.fromEntries(guests.map(({ id, part }) => [`came-${id}`, part === 'parent' ? 'yes' : 'no']));
    expect((await at.send(recordPage, came)).to).toContain('done=held');
    expect((await guestsOf(first)).map(each => each.came)).toEqual([true, false, false]);
    expect(await db.rows('select kind, way, place, held from app.contact where child_id = $1', [childId])).toEqual([
      { kind: 'family_time', way: 'in_person', place: 'provider', held: true },
    ]);
    expect((await at.send(recordPage, came)).status).toBe(409);
    const counted = await ana(after).look(ask =>
      familyTimeSince(ask.tx, childId, '2026-01-01T00:00:00Z', after, '2026-11-18'),
    );
    expect([counted.kept.parent.held, counted.orders.length]).toEqual([1, 1]);
  });

  test('time with a sister counts in both records', async () => {
    const sister = await county.aChild().named('Ben').inHome(county.homes.reef).from('2026-03-01').make();
    const { childId, first, after } = await planned({ withWhom: 'sibling', personIds: [sister.id] });
    const [guest] = await guestsOf(first);
    value(
      await ana(after).commit(ask =>
        recordVisit(ask, { childId, visitId: first, came: [{ guestId: guest!.id, came: true }] }),
      ),
    );
    expect(await db.rows('select child_id from app.contact where kind = $1', ['sibling_visit'])).toHaveLength(2);
    const page = await visitor(county.staff.ana, { params: { childId: sister.id }, now: after }).draw(listPage);
    expect(page).toContain('Time with brothers and sisters');
  });

  test('one that did not take place needs a reason, and a time it is made up or why not', async () => {
    const { childId, first, second, monday, after } = await planned();
    const at = visitor(county.staff.ana, { params: { childId, visitId: first }, now: after });
    const nothing = await at.send(missPage, { because: 'other' });
    expect(nothing.body.problems.map(({ at: field }: { at: string }) => field)).toEqual(['makeUpDay', 'words']);
    expect(await at.draw(missPage, {}, nothing)).toContain('Say when it is made up, or why it is not');
    const day = monday.add({ days: 2 });
    const makeUp = {
      'makeUpDay-year': String(day.year),
      'makeUpDay-month': String(day.month),
      'makeUpDay-day': String(day.day),
      makeUpTime: '16:30',
    };
    expect((await at.send(missPage, { because: 'no_ride', ...makeUp, noMakeUpWhy: 'x' })).body.problems).toMatchObject([
      { at: 'noMakeUpWhy' },
    ]);
    expect(
      (await at.send(missPage, { because: 'no_ride', ...makeUp, 'makeUpDay-year': '2025' })).body.problems[0],
    ).toMatchObject({ at: 'makeUpDay' });
    const clash = monday.add({ days: 7 });
    const taken = {
      ...makeUp,
      'makeUpDay-month': String(clash.month),
      'makeUpDay-day': String(clash.day),
      'makeUpDay-year': String(clash.year),
    };
    expect(
      (await at.send(missPage, { because: 'no_ride', ...taken })).body.problems.map(
        ({ code }: { code: string }) => code,
      ),
    ).toContain('people-taken');
    expect((await at.send(missPage, { because: 'no_ride', ...makeUp })).to).toContain('done=missed');
    expect(await stateOf(first)).toBe('missed');
    const made = await db.value<Id>('select id from app.family_visit where makes_up = $1', [first]);
    expect((await guestsOf(made)).map(({ person_id }) => person_id)).toEqual([county.mother]);
    expect(await at.draw(visitPage)).toContain('Made up for on');
    expect((await at.send(missPage, { because: 'no_ride', ...makeUp })).status).toBe(409);
    // Called off before its time: canceled, with its reason as well.
    const off = {
      childId,
      visitId: second,
      because: 'child_ill',
      words: null,
      makeUpAt: null,
      noMakeUpWhy: 'Ill all week',
      anyway: false,
    } as const;
    value(await ana(after).commit(ask => missVisit(ask, off)));
    expect(await stateOf(second)).toBe('canceled');
    const list = await visitor(county.staff.ana, { params: { childId }, now: after }).draw(listPage);
    expect(list).toContain('0 of 2 took place');
    expect(list).toContain('1 because of us');
    expect(await visitor(rosa, { now: after }).draw(ownListPage)).toContain('Did not take place');
  });
});
