import { expect, test } from 'vitest';
import { milesBetween, type Place, planDay, type Stop } from './plan-day.ts';

const stop = (id: string, place: Place | null, at: number | null = null): Stop => ({ id, place, at });
const OFFICE: Place = [0, 0];

test.each<[string, readonly Stop[], readonly string[], number]>([
  ['nothing to do', [], [], 0],
  ['one visit, there and back', [stop('a', [3, 4])], ['a'], 10],
  [
    'a line is driven along, not to and fro',
    [stop('b', [10, 0]), stop('a', [2, 0]), stop('c', [20, 0])],
    ['b', 'c', 'a'].toSorted(),
    40,
  ],
  [
    'crossed ways are uncrossed',
    [stop('nw', [0, 10]), stop('se', [10, 0]), stop('ne', [10, 10])],
    ['ne', 'nw', 'se'],
    40,
  ],
])('%s', (_, stops, ids, miles) => {
  const day = planDay(stops, OFFICE);
  expect(day.order.toSorted()).toEqual([...ids]);
  expect(day.miles).toBeCloseTo(miles);
  expect(day.legs).toHaveLength(stops.length === 0 ? 0 : stops.length + 1);
});

test('what was arranged for a moment keeps its order, and the rest goes between', () => {
  const day = planDay(
    [stop('late', [1, 0], 15 * 60), stop('early', [20, 0], 9 * 60), stop('between', [10, 0]), stop('beyond', [21, 0])],
    OFFICE,
  );
  expect(day.order.indexOf('early')).toBeLessThan(day.order.indexOf('late'));
  expect(day.miles).toBeCloseTo(42);
});

test('a stop without a known place keeps its moment, or stands at the end, and no miles are made up for it', () => {
  const day = planDay([stop('free', null), stop('arranged', null, 600), stop('a', [5, 0], 700)], OFFICE);
  expect(day).toEqual({
    order: ['arranged', 'a', 'free'],
    legs: [null, null, null, null],
    miles: 0,
    unplaced: ['arranged', 'free'],
  });
});

test('without a place of the office the way begins at the first stop', () => {
  const day = planDay([stop('a', [0, 0]), stop('b', [3, 0])], null);
  expect(day.legs).toEqual([null, 3, null]);
  expect(day.miles).toBe(3);
});

test('however the visits are given, each is made once, arranged ones in time, and no later than the order given', () => {
  // Numbers of chance that are the same each time.
  let seed = 7;
  const chance = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  for (let day = 0; day < 40; day++) {
    const stops = Array.from({ length: 9 }, (_, n) =>
      stop(`${n}`, [chance() * 40, chance() * 30], n < 3 ? 480 + Math.floor(chance() * 500) : null),
    );
    const planned = planDay(stops, OFFICE);
    expect(planned.order.toSorted()).toEqual(stops.map(({ id }) => id).toSorted());
    const timed = planned.order.map(id => stops[Number(id)]!).filter(({ at }) => at !== null);
    expect(timed.map(({ at }) => at)).toEqual(timed.map(({ at }) => at!).toSorted((a, b) => a - b));
    const given = [...timed, ...stops.filter(({ at }) => at === null)].map(({ place }) => place!);
    const length = [OFFICE, ...given, OFFICE].reduce(
      (sum, place, at, all) => (at === 0 ? 0 : sum + milesBetween(all[at - 1]!, place)),
      0,
    );
    expect(planned.miles).toBeLessThanOrEqual(length + 1e-9);
  }
});
