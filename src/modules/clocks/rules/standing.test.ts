import { expect, test } from 'vitest';
import { type Dated, daysUntil, isMendable, standingOf } from './standing.ts';

const when = { now: '2026-11-18T15:00:00Z', today: '2026-11-18' };
const duty = (more: Partial<Dated>): Dated => ({
  state: 'upcoming',
  opens_on: null,
  due_on: '2026-11-20',
  due_at: null,
  ...more,
});

test.each<[string, Partial<Dated>, boolean, string]>([
  ['ahead', {}, true, 'upcoming'],
  ['today', { due_on: '2026-11-18' }, true, 'due'],
  ['its time has come', { opens_on: '2026-11-01' }, true, 'due'],
  ['over since it was counted', { due_on: '2026-11-17' }, true, 'overdue'],
  ['over, and past mending', { due_on: '2026-11-17', state: 'overdue' }, false, 'missed'],
  ['the moment is over, the day is not', { due_on: '2026-11-18', due_at: '2026-11-18T14:59:00Z' }, true, 'overdue'],
  ['the moment is to come', { due_on: '2026-11-18', due_at: '2026-11-18T15:01:00Z' }, true, 'due'],
  ['settled stays settled', { state: 'met', due_on: '2026-01-01' }, true, 'met'],
  ['no day, no telling', { state: 'cannot-tell', due_on: null }, true, 'cannot-tell'],
])('%s', (_, more, mendable, standing) => {
  expect(standingOf(duty(more), mendable, when)).toBe(standing);
});

test.each([
  ['a hearing that was late is held all the same', { due: 'begin', settled: { by: [{ fact: 'hearing' }] } }, true],
  [
    'a month without a visit stays without one',
    { due: { endOfMonth: 'begin' }, settled: { by: [{ fact: 'contact' }], until: { endOfMonth: 'begin' } } },
    false,
  ],
  ['until another day', { due: { on: '2026-01-01' }, settled: { by: [{ fact: 'x' }], until: 'begin' } }, true],
  ['what ends by itself', { due: 'begin', settled: { byEnd: true } }, true],
] as const)('mending: %s', (_, rule, mendable) => {
  expect(isMendable(rule as never)).toBe(mendable);
});

test('days from today', () => {
  expect([daysUntil('2026-11-21', '2026-11-18'), daysUntil('2026-11-15', '2026-11-18')]).toEqual([3, -3]);
});
