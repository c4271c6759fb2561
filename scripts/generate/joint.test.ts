import { expect, test } from 'vitest';
import { agesInCare, timeInCare } from './figures.ts';
import { agesAndTimes, fitTogether } from './joint.ts';
import { DAY, MONTH, YEAR } from './moments.ts';
import { randomFrom } from './random.ts';

test('a table gets the sums it was asked for, and nothing where nothing can be', () => {
  const table = fitTogether([60, 40], [70, 30], (row, column) => (row === 0 && column === 1 ? 0 : 1));
  expect(table[0]![1]).toBe(0);
  expect(table.map(row => row[0]! + row[1]!)).toEqual([expect.closeTo(0.6), expect.closeTo(0.4)]);
  expect(table[0]![0]! + table[1]![0]!).toBeCloseTo(0.7);
});

test('ages and times in care keep their published shares together, and nobody is longer in care than in life', () => {
  const draw = agesAndTimes(agesInCare, 'inCare');
  const random = randomFrom(3);
  const made = Array.from({ length: 20_000 }, () => {
    const time = draw.time(random);
    return { time, age: draw.age(random, time) };
  });
  expect(made.every(({ time, age }) => age > time + DAY)).toBe(true);
  const share = (fits: (one: (typeof made)[number]) => boolean) => (100 * made.filter(fits).length) / made.length;
  for (const { from, to, inCare } of timeInCare)
    expect(share(({ time }) => time >= from * MONTH && time < to * MONTH)).toBeCloseTo(inCare, -0.1);
  for (const [years, published] of agesInCare.entries())
    expect(Math.abs(share(({ age }) => Math.floor(age / YEAR) === years) - published)).toBeLessThan(0.8);
});
