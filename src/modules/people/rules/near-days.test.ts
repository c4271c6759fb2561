import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf, nearDays } from './near-days.ts';

const today = Temporal.PlainDate.from('2026-11-18');
const near = (day: string) => nearDays(Temporal.PlainDate.from(day), today);
const how = (typed: string, born: string) => near(typed).find(({ day }) => day === born)?.how;

test.each([
  ['2015-03-04', '2015-03-04', 'typed'],
  ['2015-03-04', '2015-04-03', 'swapped'],
  ['2015-03-04', '2015-03-05', 'near'],
  ['2015-03-31', '2015-04-01', 'near'],
  ['2015-03-04', '2014-03-04', 'near'],
  ['2015-03-04', '2015-03-14', 'near'],
  ['2015-03-21', '2015-03-12', 'near'],
  ['1987-05-02', '1978-05-02', 'near'],
  ['2015-10-04', '2015-01-04', 'near'],
  ['2015-10-04', '2015-03-04', undefined],
  ['2015-11-04', '2015-01-04', 'near'],
  ['2015-03-04', '2016-05-09', undefined],
  ['2015-05-05', '2015-05-05', 'typed'],
  ['2026-11-18', '2026-11-19', undefined],
])('typed %s, born %s: %s', (typed, born, expected) => {
  expect(how(typed, born)).toBe(expected);
});

test('the likeliest comes first, each once, none ahead, and few enough for one question', () => {
  const born = fc.integer({ min: 0, max: 40_000 }).map(days => today.subtract({ days }));
  fc.assert(
    fc.property(born, typed => {
      const days = nearDays(typed, today);
      expect(days[0]).toEqual({ day: typed.toString(), how: 'typed', closeness: 0.3 });
      expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
      expect(days.every(({ day }) => day <= today.toString())).toBe(true);
      expect(days.length).toBeLessThan(60);
      expect(days.filter(({ how }) => how === 'swapped').length).toBeLessThanOrEqual(1);
    }),
  );
});

test('only days of the calendar', () => {
  expect(dateOf(2015, 2, 30)).toBeNull();
  expect(dateOf(2015, 13, 1)).toBeNull();
  expect(dateOf(20150, 1, 1)).toBeNull();
  expect(dateOf(2016, 2, 29)?.toString()).toBe('2016-02-29');
});
