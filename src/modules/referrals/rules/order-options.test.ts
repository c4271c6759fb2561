import { expect, test } from 'vitest';
import { byFitRoomAndWay, type Ranked } from './order-options.ts';

const one = (name: string, more: Partial<Ranked> = {}): Ranked => ({
  name,
  stars: null,
  room: 'open',
  waitDays: null,
  distance: null,
  ...more,
});

test('what fitted the need comes first, then room, wait, way and name', () => {
  const sorted = [
    one('Far', { distance: 9 }),
    one('Unknown', { room: 'unknown' }),
    one('Near', { distance: 1 }),
    one('B'),
    one('A'),
    one('Long wait', { room: 'waiting-list', waitDays: 40 }),
    one('Short wait', { room: 'waiting-list', waitDays: 10 }),
    one('Fits well', { stars: 4.5, room: 'unknown' }),
    one('Fits best', { stars: 4.8, room: 'waiting-list', waitDays: 90 }),
  ].sort(byFitRoomAndWay);
  expect(sorted.map(({ name }) => name)).toEqual([
    'Fits best',
    'Fits well',
    'Near',
    'Far',
    'A',
    'B',
    'Short wait',
    'Long wait',
    'Unknown',
  ]);
});
