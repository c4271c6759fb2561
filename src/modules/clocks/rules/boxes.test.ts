import { expect, test } from 'vitest';
import { readDay, writeDay } from '#kernel/days.ts';
import type { Fact, Step } from '#modules/rulebook/index.ts';
import { type Box, linesOf, stepsIn } from './boxes.ts';

const on = (day: string) => ({ day: readDay(day), at: null });
const fact = (kind: string, day: string | null): Step => ({
  op: 'fact',
  kind,
  fact: day === null ? null : ({ id: `${kind}:1`, kind } as Fact),
  value: day === null ? null : on(day),
});
const add = (to: Step, count: number, unit: 'days' | 'months', value: string | null): Step => ({
  op: 'add',
  to,
  amount: { count, unit },
  value: value === null ? null : on(value),
});
const first = (chosen: number, value: string, ...of: Step[]): Step => ({
  op: 'earliest',
  of,
  chosen,
  value: on(value),
});

const dayOf = (value: unknown): string => (value === null ? 'nothing' : writeDay((value as { day: number }).day));
const tell = (box: Box): string => {
  switch (box.kind) {
    case 'day':
      return `${box.chosen ? '' : '('}${box.step.op} ${dayOf(box.step.value)}${box.chosen ? '' : ')'}`;
    case 'sign':
      return box.sign;
    case 'amount':
      return `${box.amount.count} ${box.amount.unit}`;
    case 'not-counted':
      return `${box.days} not counted`;
    case 'counted':
      return `${box.days} counted`;
    case 'weekday':
      return box.weekday;
    case 'month-end':
      return 'end of month';
    case 'result':
      return `${dayOf(box.value)}${box.decides ? '!' : ''}`;
  }
};
const lines = (step: Step) => linesOf(step).map(({ boxes }) => boxes.map(tell).join(' '));

const removed = fact('care', '2025-12-11');
const sixty = add(removed, 60, 'days', '2026-02-09');
const entered = first(0, '2026-01-14', fact('finding', '2026-01-14'), sixty);

test.each<[string, Step, string[]]>([
  [
    'a day and so much later',
    add(removed, 12, 'months', '2026-12-11'),
    ['fact 2025-12-11 plus 12 months equals 2026-12-11!'],
  ],
  ['so much before', add(removed, -3, 'days', '2025-12-08'), ['fact 2025-12-11 minus 3 days equals 2025-12-08!']],
  [
    'the earlier of two days, and so much later',
    add({ op: 'defined', name: 'entered', of: entered, value: entered.value }, 12, 'months', '2027-01-14'),
    ['fact 2026-01-14 or (add 2026-02-09) plus 12 months equals 2027-01-14!'],
  ],
  [
    'the earlier of two ways of counting',
    first(0, '2026-12-11', add(removed, 12, 'months', '2026-12-11'), add(fact('finding', null), 30, 'days', null)),
    ['fact 2025-12-11 plus 12 months equals 2026-12-11!', 'fact nothing plus 30 days equals nothing'],
  ],
  [
    'the earlier of two plain days is one line',
    first(1, '2025-12-11', fact('finding', '2026-01-14'), removed),
    ['(fact 2026-01-14) or fact 2025-12-11 equals 2025-12-11!'],
  ],
  [
    'later by the days that do not count',
    { op: 'paused', days: 9, of: add(removed, 12, 'months', '2026-12-11'), value: on('2026-12-20') },
    ['fact 2025-12-11 plus 12 months plus 9 not counted equals 2026-12-20!'],
  ],
  [
    'the last day of a month',
    { op: 'month-end', of: removed, value: on('2025-12-31') },
    ['fact 2025-12-11 to end of month equals 2025-12-31!'],
  ],
  [
    'a weekday after',
    { op: 'weekday', weekday: 'monday', of: sixty, value: on('2026-02-16') },
    ['add 2026-02-09 to monday equals 2026-02-16!'],
  ],
  [
    'a birthday',
    { op: 'birthday', age: 17, birth: null, value: on('2030-05-01') },
    ['birthday 2030-05-01 plus 17 years equals 2030-05-01!'],
  ],
  [
    'months counted',
    { op: 'counted', facts: [], stretches: [], soFar: 273, value: on('2027-05-26') },
    ['273 counted equals 2027-05-26!'],
  ],
  [
    'a condition hands on the way it chose',
    { op: 'branch', held: true, of: add(removed, 30, 'days', '2026-01-10'), value: on('2026-01-10') },
    ['fact 2025-12-11 plus 30 days equals 2026-01-10!'],
  ],
  [
    'a condition that chose nothing',
    { op: 'branch', held: false, of: null, value: null },
    ['branch nothing equals nothing!'],
  ],
])('%s', (_, step, expected) => {
  expect(lines(step)).toEqual(expected);
});

test('of two ways of counting, only the lines of the one that comes first decide', () => {
  const late = add(removed, 12, 'months', '2026-12-11');
  const nested = first(1, '2026-02-09', late, first(0, '2026-02-09', sixty, late));
  expect(linesOf(nested).map(({ decides }) => decides)).toEqual([false, true, false]);
});

test('steps of a kind are found wherever they lie', () => {
  const counted: Step = { op: 'counted', facts: [], stretches: [], soFar: 3, value: null };
  const deep: Step = {
    op: 'paused',
    days: 1,
    of: first(0, '2026-01-01', { op: 'month-end', of: counted, value: null }),
    value: null,
  };
  expect(stepsIn(deep, 'counted')).toEqual([counted]);
  expect(stepsIn(sixty, 'counted')).toEqual([]);
});
