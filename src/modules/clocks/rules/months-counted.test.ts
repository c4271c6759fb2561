import { expect, test } from 'vitest';
import { readDay, writeDay } from '#kernel/days.ts';
import { inMonths, monthsCounted } from './months-counted.ts';

const TODAY = readDay('2026-11-23');
const span = (text: string) => {
  const [from = '', until = ''] = text.split('/');
  return { from: readDay(from), until: until === '' ? null : readDay(until) };
};
const counted = (reached: string | null, ...stretches: string[]) => ({
  op: 'counted' as const,
  facts: [],
  stretches: stretches.map(span),
  soFar: 99,
  value: reached === null ? null : { day: readDay(reached), at: null },
});
const tell = ({ from, until }: { from: number; until: number }) => `${writeDay(from)}/${writeDay(until)}`;
const told = (step: ReturnType<typeof counted>, since?: string) => {
  const months = monthsCounted(step, TODAY, since === undefined ? null : readDay(since));
  return months && [months.counted.map(tell), months.left.map(tell), months.ahead && tell(months.ahead)];
};

test.each([
  [
    'a trial home visit in between is left out',
    counted('2027-05-26', '2026-01-14/2026-06-05', '2026-07-17/'),
    undefined,
    [['2026-01-14/2026-06-05', '2026-07-17/2026-11-23'], ['2026-06-05/2026-07-17'], '2026-11-23/2027-05-26'],
  ],
  ['reached before today', counted('2026-10-01', '2025-07-01/'), undefined, [['2025-07-01/2026-11-23'], [], null]],
  [
    'away today: nothing lies ahead',
    counted(null, '2026-01-14/2026-11-01'),
    undefined,
    [['2026-01-14/2026-11-01'], ['2026-11-01/2026-11-23'], null],
  ],
  [
    'an old stay has dropped out, or partly',
    counted('2027-05-26', '2023-01-01/2024-01-01', '2025-01-01/2025-03-01', '2026-09-01/'),
    '2025-01-23',
    [['2025-01-23/2025-03-01', '2026-09-01/2026-11-23'], ['2025-03-01/2026-09-01'], '2026-11-23/2027-05-26'],
  ],
  ['nothing yet', counted(null), undefined, null],
  ['not before it begins', counted('2028-02-01', '2026-12-01/'), undefined, null],
])('%s', (_, step, since, expected) => {
  expect(told(step, since)).toEqual(expected);
});

test.each([
  [271, '2026-11-23', 8, 29],
  [273, '2026-11-23', 9, 0],
  [0, '2026-11-23', 0, 0],
  [31, '2026-03-31', 1, 3],
  [365, '2027-01-01', 12, 0],
])('%i days up to %s are %i months and %i days', (days, upTo, months, rest) => {
  expect(inMonths(days, readDay(upTo))).toEqual({ months, days: rest });
});
