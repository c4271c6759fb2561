import { expect, test } from 'vitest';
import { findConflicts } from './find-conflicts.ts';
import { kept } from './kept.ts';
import { orderProblems } from './order-problems.ts';
import { planSeries } from './plan-series.ts';
import { needsProblems, seriesProblems } from './series-problems.ts';

const codes = (problems: readonly { at: string; code: string }[]) => problems.map(({ at, code }) => `${at}.${code}`);
const timeZone = 'America/New_York';

test('a series keeps the hour on the wall when the clocks change, and leaves holidays out', () => {
  const series = {
    from: '2026-10-26',
    until: '2026-11-29',
    weekdays: [1, 4],
    time: '16:30',
    minutes: 60,
    timeZone,
    holidays: new Set(['2026-11-26']),
  };
  const { visits, skipped } = planSeries(series);
  expect(visits).toHaveLength(9);
  expect(visits[0]).toEqual({ day: '2026-10-26', startsAt: '2026-10-26T20:30:00Z', endsAt: '2026-10-26T21:30:00Z' });
  // From November 1 on it is an hour later in the world, and half past four here.
  expect(visits[2]).toEqual({ day: '2026-11-02', startsAt: '2026-11-02T21:30:00Z', endsAt: '2026-11-02T22:30:00Z' });
  expect(skipped).toEqual(['2026-11-26']);
});

test('a time the clocks skip moves forward, and an hour is an hour', () => {
  const night = {
    from: '2027-03-14',
    until: '2027-03-14',
    weekdays: [7],
    time: '02:30',
    minutes: 60,
    timeZone,
    holidays: new Set<string>(),
  };
  expect(planSeries(night).visits).toEqual([
    { day: '2027-03-14', startsAt: '2027-03-14T07:30:00Z', endsAt: '2027-03-14T08:30:00Z' },
  ]);
  const autumn = { ...night, from: '2026-11-01', until: '2026-11-01', time: '01:30' };
  expect(planSeries(autumn).visits[0]).toMatchObject({
    startsAt: '2026-11-01T05:30:00Z',
    endsAt: '2026-11-01T06:30:00Z',
  });
});

test('an order has somebody, a place for meeting, and begins when it was made', () => {
  const order = {
    source: 'court_order',
    orderedOn: '2026-11-02',
    withWhom: 'parent',
    personIds: ['rosa'],
    way: 'in_person',
    times: 2,
    timesPer: 'week',
    minutes: 60,
    supervision: 'supervised',
    placeKind: 'visit_center',
    transport: 'worker',
    words: null,
    fromOn: '2026-11-03',
  } as const;
  expect(orderProblems(order, '2026-11-18')).toEqual([]);
  expect(
    codes(orderProblems({ ...order, orderedOn: '2026-12-01', personIds: [], placeKind: null }, '2026-11-18')),
  ).toEqual([
    'orderedOn.in-the-future',
    'fromOn.before-it-was-ordered',
    'persons.with-nobody',
    'placeKind.place-for-meeting',
  ]);
  expect(codes(orderProblems({ ...order, way: 'phone' }, '2026-11-18'))).toEqual(['placeKind.place-only-for-meeting']);
});

test('a series lies ahead, within its order, and is no longer than half a year', () => {
  const order = { from_on: '2026-11-20', ended_on: '2026-12-20' };
  const visit = (day: string) => ({ day, startsAt: `${day}T20:00:00Z`, endsAt: `${day}T21:00:00Z` });
  const now = '2026-11-18T15:00:00Z';
  const ask = (from: string, until: string, days: string[]) =>
    codes(seriesProblems({ from, until }, order, days.map(visit), now));
  expect(ask('2026-11-23', '2026-12-14', ['2026-11-23'])).toEqual([]);
  expect(ask('2026-11-16', '2026-12-20', ['2026-11-16'])).toEqual([
    'from.before-the-order',
    'until.after-the-order',
    'from.in-the-past',
  ]);
  expect(ask('2026-12-10', '2026-12-01', [])).toEqual(['until.ends-before-it-begins']);
  expect(ask('2026-11-23', '2026-12-01', [])).toEqual(['weekdays.no-day-left']);
  expect(
    codes(
      seriesProblems(
        { from: '2026-11-23', until: '2027-11-23' },
        { ...order, ended_on: null },
        [visit('2026-11-23')],
        now,
      ),
    ),
  ).toEqual(['until.series-too-long']);
  const many = Array.from({ length: 101 }, () => visit('2026-11-23'));
  expect(
    codes(seriesProblems({ from: '2026-11-23', until: '2027-03-01' }, { ...order, ended_on: null }, many, now)),
  ).toEqual(['until.series-too-long']);
});

test('a call needs no room, a meeting a place, a supervised one somebody who supervises', () => {
  const none = { roomId: null, carId: null, place: null, supervisorId: null };
  expect(codes(needsProblems('in_person', none, 'supervised'))).toEqual([
    'place.where-they-meet',
    'supervisorId.who-supervises',
  ]);
  expect(codes(needsProblems('video', { ...none, roomId: 'a', carId: 'b' }, 'monitored'))).toEqual([
    'roomId.only-for-meeting',
    'carId.only-for-meeting',
  ]);
  expect(needsProblems('in_person', { ...none, roomId: 'a' }, 'unsupervised')).toEqual([]);
});

test('conflicts: each pair once for each of what is taken twice; one that ends as another begins is none', () => {
  const at = (id: string, from: number, to: number, ...uses: string[]) => ({
    id,
    from: `2026-11-20T${from}:00:00Z`,
    to: `2026-11-20T${to}:00:00Z`,
    uses,
  });
  expect(
    findConflicts([
      at('b', 11, 12, 'room'),
      at('a', 10, 13, 'room', 'rosa', 'rosa'),
      at('c', 12, 14, 'room', 'rosa'),
      at('d', 14, 15, 'rosa'),
    ]),
  ).toEqual([
    { uses: 'room', first: 'a', second: 'b' },
    { uses: 'room', first: 'a', second: 'c' },
    { uses: 'rosa', first: 'a', second: 'c' },
  ]);
  expect(findConflicts([])).toEqual([]);
});

test('what was made up is no more that was planned; reasons count on their side', () => {
  const visit = (state: string, side: string | null = null, makesUp = false) => ({ state, side, makesUp });
  expect(
    kept([
      visit('held'),
      visit('missed', 'agency'),
      visit('held', null, true),
      visit('canceled', 'family'),
      visit('planned'),
      visit('missed', null),
    ]),
  ).toEqual({
    over: 4,
    held: 1,
    madeUp: 1,
    lost: 3,
    bySide: { agency: 1, family: 1, other: 1 },
  });
});
