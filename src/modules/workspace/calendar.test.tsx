import { type LoaderFunctionArgs, RouterContextProvider } from 'react-router';
import { beforeAll, expect, test } from 'vitest';
import { clockAt } from '#kernel/clock.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { loader as feed } from '#modules/clocks/pages/calendar-feed.ts';
import { renewCalendar } from '#modules/clocks/use-cases/renew-calendar.ts';
import { callMeeting } from '#modules/meetings/index.ts';
import { planVisit, planVisits, setStandingOrder } from '#modules/visits/index.ts';
import { requestContext } from '#platform/http/request-context.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aHearing } from '#test/builders/dates.ts';
import { NOW } from '#test/support/as.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as calendarPage from './pages/calendar.tsx';
import * as ownPage from './pages/own-calendar.tsx';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let rosa: Id;

/** One child with a meeting, a visit arranged and one for any time of its day, family time, and a hearing. */
beforeAll(async () => {
  county = await aCounty(db);
  rosa = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
  const child = await county.aChild().named('Persephone').inHome(county.homes.harbor).from('2026-03-01').make();
  const { id: childId } = child;
  const { ana } = county.staff;
  await db.as(ana).commit(async ask => {
    const meeting = {
      childId,
      siblings: [],
      kind: 'family_team' as const,
      startsAt: '2026-11-24T21:00:00Z',
      minutes: 60,
      place: 'Main library',
      remoteWay: null,
      remoteLink: null,
      anyway: true,
      ledBy: ana,
      language: 'en',
      interpreter: 'not_needed' as const,
      invitees: [{ role: 'parent' as const, personId: county.mother, name: 'Rosa Reyes', userId: null, reach: null }],
      leftOutWhy: 'Later',
    };
    value(await callMeeting(ask, meeting));
    const plan = { childId, kind: 'caseworker_visit' as const, assignedTo: ana };
    value(await planVisit(ask, { ...plan, plannedOn: '2026-11-25', startsAt: '2026-11-25T15:00:00Z' }));
    value(await planVisit(ask, { ...plan, plannedOn: '2026-11-27', startsAt: null }));
    const order = value(
      await setStandingOrder(ask, {
        childId,
        source: 'agreement',
        orderedOn: '2026-11-02',
        withWhom: 'parent',
        personIds: [county.mother],
        way: 'in_person',
        times: 1,
        timesPer: 'week',
        minutes: 60,
        supervision: 'unsupervised',
        placeKind: 'community',
        transport: null,
        words: null,
        fromOn: '2026-11-03',
        replaces: null,
      }),
    );
    const series = { weekdays: [1], time: '16:30', from: '2026-11-30', until: '2026-11-30', withCaregivers: false };
    const needs = { place: 'Botanical garden', roomId: null, carId: null, transport: null, driverId: null };
    const rest = { supervisorId: null, interpreter: 'not_needed' as const, anyway: false };
    value(await planVisits(ask, { childId, orderId: order.id, ...series, ...needs, ...rest }));
  });
  await aHearing(db, child, { kind: 'judicial-review', on: '2026-11-23', held: false, by: ana });
});

type Day = { key: string; entries: { title: string; name: string | null; time: string; lines?: string[] }[] };
const said = (days: Day[]) => days.flatMap(({ key, entries }) => entries.map(({ title }) => `${key} ${title}`));

test('the month of a worker holds meetings, hearings, visits and family time; of nobody else’s children', async () => {
  const ana = visitor(county.staff.ana, { query: 'month=2026-11' });
  const { days } = (await ana.look(calendarPage)).body as { days: Day[] };
  expect(said(days)).toEqual([
    '2026-11-23 Judicial review',
    '2026-11-24 Family team meeting',
    '2026-11-25 Case manager’s visit with the child',
    '2026-11-27 Case manager’s visit with the child',
    '2026-11-30 Family time',
  ]);
  expect(days.map(({ entries }) => entries[0]!.time)).toEqual([
    expect.stringMatching(/M$/),
    '4:00 PM',
    '10:00 AM',
    'Any time',
    '4:30 PM',
  ]);
  expect(await ana.draw(calendarPage)).toContain('Ana Soto');
  expect(said((await ana.look(calendarPage, { query: 'month=2026-12' })).body.days)).toEqual([]);
  expect((await visitor(county.staff.ben, { query: 'month=2026-11' }).look(calendarPage)).body.days).toEqual([]);
});

test('a mother’s holds what she is invited to, and no visit a worker means to make', async () => {
  const { days } = (await visitor(rosa).look(ownPage)).body as { days: Day[] };
  expect(said(days)).toEqual(['2026-11-24 Family team meeting · Persephone', '2026-11-30 With Persephone · In person']);
  expect(days[0]!.entries[0]!.lines).toEqual(['Main library', 'Your answer: No answer yet']);
  expect(await visitor(rosa, { language: 'es' }).draw(ownPage)).toContain('Mi calendario');
  const caregiver = county.homes.reef.caregivers[0]!.userId;
  expect(await visitor(caregiver).draw(ownPage)).toContain('Nothing is planned now.');
  expect((await visitor(county.staff.ana).look(ownPage)).status).toBe(403);
});

test('a calendar program reads them without names and places, and only the owner’s own', async () => {
  const read = async (user: Id) => {
    const { address } = await db.as(user).commit(renewCalendar);
    const context = new RouterContextProvider();
    const asked = { pool: db.pool, clock: clockAt(NOW), who: null, language: 'en', requestId: newId() } as const;
    context.set(requestContext, { ...asked, nonce: '', story: false, sessionEnds: null });
    const params = { file: address.split('/').at(-1) };
    const answer = await feed({ request: new Request(address), context, params } as unknown as LoaderFunctionArgs);
    return (await answer.text()).replaceAll('\r\n ', '');
  };
  const text = await read(county.staff.ana);
  expect(
    [...text.matchAll(/DTSTART\S*:(\S+)[\s\S]*?SUMMARY:([^\r]+)/g)].map(([, at, title]) => `${at} ${title}`),
  ).toEqual([
    '20261124T210000Z Meeting',
    '20261125T150000Z Visit',
    '20261127 Visit',
    '20261130T213000Z Family time',
    expect.stringMatching(/^20261123T\d{6}Z Hearing$/),
  ]);
  expect(text).toContain('DTEND:20261124T220000Z');
  expect(text.match(/TRANSP:OPAQUE/g)).toHaveLength(2);
  expect(text).not.toMatch(/Persephone|Reyes|library|garden|team meeting|review/i);
  expect(await read(county.staff.ben)).not.toContain('BEGIN:VEVENT');
});

test('a month shows what is planned for one’s own children, and says where it shows not all of it', async () => {
  const child = await county.aChild().named('Lucy').inHome(county.homes.harbor).from('2026-03-01').make();
  await aHearing(db, child, { kind: 'judicial-review', on: '2026-12-10', held: false, by: county.staff.ana });
  const ana = visitor(county.staff.ana);
  const page = await ana.draw(calendarPage, { query: 'month=2026-12' });
  expect(page).toContain('Lucy');
  expect(page).not.toContain('The first 500');
  expect(await visitor(county.staff.ben).draw(calendarPage, { query: 'month=2026-12' })).not.toContain('Lucy');
  expect(await ana.draw(calendarPage, { query: 'month=2027-01' })).toContain('Nothing is planned');
  await db.admin.query(
    `insert into app.hearing (id, agency_id, child_id, kind, set_for, state, recorded_by, recorded_at)
     select uuidv7(), $1, $2, 'permanency', '2026-12-11T14:00:00Z'::timestamptz + i * interval '1 minute', 'set', $3, '2026-11-18' from generate_series(1, 520) i`,
    [county.agencyId, child.id, county.staff.ana],
  );
  const { body } = await ana.look(calendarPage, { query: 'month=2026-12' });
  expect(body.cut).toContain('The first 500 of this month');
  expect(body.days.flatMap(({ entries }: { entries: unknown[] }) => entries)).toHaveLength(500);
  expect(await ana.draw(calendarPage, { query: 'month=2026-12', language: 'es' })).toContain(
    'Se muestran los primeros 500',
  );
});
