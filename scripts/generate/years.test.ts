import { expect, test } from 'vitest';
import { DAY, YEAR } from './moments.ts';
import { fiscalYear, leaving } from './years.ts';

const now = Date.UTC(2026, 10, 22, 15);

test('a fiscal year begins in October', () => {
  expect([Date.UTC(2026, 8, 30), Date.UTC(2026, 9, 1)].map(fiscalYear)).toEqual([2026, 2027]);
});

test('as many leave in a year as published, so that more past episodes reach further back', () => {
  const many = leaving(now, 25 / 3);
  expect((now - many.since) / YEAR).toBeGreaterThan(11);
  expect((now - many.since) / YEAR).toBeLessThan(15);
  expect((now - leaving(now, 1).since) / YEAR).toBeCloseTo(1 / (183_100 / 328_947), 1);
  const moments = Array.from({ length: 10_000 }, (_, index) => many.moment(index / 10_000));
  expect(Math.max(...moments)).toBeLessThanOrEqual(now - 2 * DAY);
  expect(Math.min(...moments)).toBeGreaterThanOrEqual(many.since);
  const [of2018, of2024] = [2018, 2024].map(year => moments.filter(at => fiscalYear(at) === year).length);
  expect(of2018! / of2024!).toBeCloseTo(252_209 / 183_100, 1);
});
