import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ContactDay, repliesOf, silenceDays, workDaysBetween } from './replies.ts';

const WEEKDAYS = (day: Temporal.PlainDate) => day.dayOfWeek <= 5;
const contact = (id: string, on: string, direction: 'in' | 'out', more: Partial<ContactDay> = {}): ContactDay => ({
  ...{ id, happened_on: on, direction, channel: 'email', answers_id: null },
  ...more,
});

test.each([
  ['2026-11-18', '2026-11-18', 0],
  ['2026-11-18', '2026-11-19', 1],
  // Friday to Monday, and over the weekend only.
  ['2026-11-20', '2026-11-23', 1],
  ['2026-11-20', '2026-11-22', 0],
  // Thanksgiving is none.
  ['2026-11-25', '2026-11-27', 1],
])('work days from %s to %s', (from, to, days) =>
  expect(workDaysBetween(from, to, day => WEEKDAYS(day) && day.toString() !== '2026-11-26')).toBe(days),
);

const CONTACTS = [
  contact('a', '2026-11-02', 'in'),
  contact('b', '2026-11-03', 'out', { answers_id: 'a', channel: 'phone' }),
  contact('c', '2026-11-09', 'in'),
  contact('d', '2026-11-13', 'out', { answers_id: 'c' }),
  contact('e', '2026-11-10', 'in'),
  contact('f', '2026-11-17', 'in', { channel: 'text' }),
  contact('g', '2026-11-12', 'in', { channel: 'phone' }),
  contact('h', '2026-11-04', 'out'),
  contact('i', '2026-11-05', 'in', { answers_id: 'h' }),
];

test('each side’s replies are counted in work days, a call is answered at once, and a reply asks nothing', () => {
  expect(repliesOf(CONTACTS, 'us', 2, '2026-11-18', WEEKDAYS)).toEqual({
    ...{ answered: 2, waiting: 1, silent: 1, median: 2.5, within: 1, of: 3 },
  });
  expect(repliesOf(CONTACTS, 'them', 2, '2026-11-18', WEEKDAYS)).toEqual({
    ...{ answered: 1, waiting: 0, silent: 0, median: 1, within: 1, of: 1 },
  });
  expect(repliesOf([], 'us', 2, '2026-11-18', WEEKDAYS)).toMatchObject({ median: null, within: null, of: 0 });
});

test('silence counts from the last contact of either side', () => {
  expect(silenceDays(CONTACTS, '2026-11-18')).toBe(1);
  expect(silenceDays([], '2026-11-18')).toBeNull();
});

test('work days of two times after each other are those of both', () =>
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), (first, second) => {
      const from = Temporal.PlainDate.from('2026-10-01');
      const [middle, to] = [from.add({ days: first }), from.add({ days: first + second })];
      const between = (a: Temporal.PlainDate, b: Temporal.PlainDate) => workDaysBetween(`${a}`, `${b}`, WEEKDAYS);
      expect(between(from, middle) + between(middle, to)).toBe(between(from, to));
    }),
  ));
