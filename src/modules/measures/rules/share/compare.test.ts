import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastQuarterEnd, quarterEnds } from './quarter-ends.ts';
import { rankLines } from './rank.ts';
import { scaleOf, sparkPoints } from './spark.ts';

test('communities stand in order, the same figures in the same place, few people and nothing known after them', () => {
  const lines = [
    { name: 'Eastbank', value: 1.85, few: false },
    { name: 'Bayside', value: 0.34, few: true },
    { name: 'Fisher Key', value: null, few: false },
    { name: 'Sawgrass', value: 0.49, few: false },
    { name: 'Citrus Ridge', value: 0.49, few: false },
  ];
  const named = (better: 'more' | 'fewer') => rankLines(lines, better).map(({ name, place }) => [name, place]);
  expect(named('fewer')).toEqual([
    ['Citrus Ridge', 1],
    ['Sawgrass', 1],
    ['Eastbank', 3],
    ['Bayside', null],
    ['Fisher Key', null],
  ]);
  expect(named('more').slice(0, 2)).toEqual([
    ['Eastbank', 1],
    ['Citrus Ridge', 2],
  ]);
});

test('a line has one scale for every row, and a gap where nothing was counted', () => {
  const scale = scaleOf([
    [2, null, 4],
    [8, 6, null],
  ]);
  expect(scale).toEqual({ least: 0, most: 8 });
  expect(sparkPoints([2, null, 4], scale)).toEqual(['0,18', '100,12']);
  expect(sparkPoints([8, 6, null], scale)).toEqual(['0,0 50,6']);
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 900 }))), values => {
      const points = sparkPoints(values, scaleOf([values])).flatMap(line => line.split(' '));
      expect(points).toHaveLength(values.filter(value => value !== null).length);
      for (const point of points) expect(Number(point.split(',')[1])).toBeLessThanOrEqual(24);
    }),
  );
});

test('a quarter is over on its last day’s morrow', () => {
  expect(lastQuarterEnd('2026-11-22')).toBe('2026-09-30');
  expect(lastQuarterEnd('2026-10-01')).toBe('2026-09-30');
  expect(lastQuarterEnd('2026-09-30')).toBe('2026-06-30');
  expect(lastQuarterEnd('2026-01-05')).toBe('2025-12-31');
  expect(quarterEnds('2026-09-30', 5)).toEqual(['2025-09-30', '2025-12-31', '2026-03-31', '2026-06-30', '2026-09-30']);
});
