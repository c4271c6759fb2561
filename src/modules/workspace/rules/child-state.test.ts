import { expect, test } from 'vitest';
import { childState } from './child-state.ts';

const TODAY = '2026-11-18'; // a Wednesday
type Group = 'late' | 'today' | 'week' | 'later';
const due = (group: Group, kind: string, due_on: string | null) => ({ group, kind, due_on });
const state = (away: boolean, ...tasks: ReturnType<typeof due>[]) => childState(away, tasks, TODAY);

test('being away comes before everything', () => {
  expect(state(true, due('late', 'visit', '2026-11-01'))).toEqual({ kind: 'away' });
});

test('what is late comes before what is soon', () => {
  expect(
    state(
      false,
      due('week', 'hearing', '2026-11-19'),
      due('late', 'visit', '2026-11-01'),
      due('late', 'send_card', '2026-11-17'),
    ),
  ).toEqual({ kind: 'late', count: 2 });
});

test('the nearest day of this week is said, a hearing as a hearing', () => {
  expect(state(false, due('week', 'hearing', '2026-11-20'), due('week', 'visit', '2026-11-21'))).toEqual({
    kind: 'due',
    on: '2026-11-20',
    hearing: true,
  });
  expect(state(false, due('week', 'visit', '2026-11-19'), due('week', 'hearing', '2026-11-20'))).toEqual({
    kind: 'due',
    on: '2026-11-19',
    hearing: false,
  });
});

test('something of days ago that binds nobody is for today', () => {
  expect(state(false, due('today', 'follow_up', '2026-11-02'))).toEqual({ kind: 'due', on: TODAY, hearing: false });
});

test('next week, or no day at all, is quiet', () => {
  expect(state(false, due('later', 'visit', '2026-11-24'), due('later', 'follow_up', null))).toEqual({ kind: 'quiet' });
});
