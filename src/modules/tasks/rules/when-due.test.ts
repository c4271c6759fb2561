import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBehind, type Group, groupOf, isLate, weekEnd } from './when-due.ts';

const NOW = '2026-11-18T15:00:00Z';
const TODAY = '2026-11-18'; // a Wednesday

test.each<[string, string | null, string | null, Group]>([
  ['visit', '2026-11-17', null, 'late'],
  ['visit', '2026-11-18', null, 'today'],
  ['visit', '2026-11-22', null, 'week'],
  ['visit', '2026-11-23', null, 'later'],
  ['visit', null, null, 'later'],
  ['follow_up', '2026-11-01', null, 'today'],
  ['hearing', '2026-11-17', null, 'today'],
  ['first_call', '2026-11-18', '2026-11-18T14:59:59Z', 'late'],
  ['first_call', '2026-11-18', '2026-11-18T15:00:00Z', 'today'],
  ['first_call', '2026-11-17', '2026-11-18T15:01:00Z', 'today'],
])('%s due %s %s is in group %s', (kind, due_on, due_at, group) => {
  expect(groupOf({ kind, due_on, due_at }, NOW, TODAY)).toBe(group);
});

test('the week ends on its Sunday', () => {
  expect(['2026-11-16', '2026-11-18', '2026-11-22'].map(weekEnd)).toEqual(Array(3).fill('2026-11-22'));
  expect(weekEnd('2026-11-23')).toBe('2026-11-29');
});

test('days behind', () => {
  const due = (due_on: string | null) => daysBehind({ kind: 'visit', due_on, due_at: null }, TODAY);
  expect([due('2026-11-15'), due('2026-11-18'), due('2026-11-19'), due(null)]).toEqual([3, 0, 0, 0]);
});

test('a thing never becomes less urgent by waiting a day', () => {
  const order: Group[] = ['later', 'week', 'today', 'late'];
  const day = fc
    .integer({ min: 0, max: 60 })
    .map(days => Temporal.PlainDate.from('2026-10-20').add({ days }).toString());
  const at = (today: string) => `${today}T17:00:00Z`;
  fc.assert(
    fc.property(day, day, fc.constantFrom('visit', 'follow_up', 'hearing'), (due_on, today, kind) => {
      const task = { kind, due_on, due_at: null };
      const next = Temporal.PlainDate.from(today).add({ days: 1 }).toString();
      const [before, after] = [groupOf(task, at(today), today), groupOf(task, at(next), next)];
      expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
      expect(isLate(task, at(today), today)).toBe(before === 'late');
    }),
  );
});
