import { expect, test } from 'vitest';
import { tasksAfterMove } from './tasks-after-move.ts';

const day = Temporal.PlainDate.from('2026-11-18');
const inWords = (items: { kind: string; state: string }[], inHome = true) =>
  tasksAfterMove(day, items, inHome).map(task => `${task.kind} ${task.dueOn}`);

test('a settled move leaves one check-in two days later', () => {
  expect(inWords([{ kind: 'medicines', state: 'done' }])).toEqual(['check_in_after_move 2026-11-20']);
});

test('what keeps a child safe is due the next day, the rest together the day after', () => {
  expect(
    inWords([
      { kind: 'critical_card', state: 'open' },
      { kind: 'belongings', state: 'open' },
      { kind: 'health_papers', state: 'open' },
      { kind: 'medicines', state: 'not_known' },
    ]),
  ).toEqual([
    'send_card 2026-11-19',
    'hand_over 2026-11-20',
    'ask_who_came 2026-11-20',
    'check_in_after_move 2026-11-20',
  ]);
});

test('a trial visit at home has no home to check in with here', () => {
  expect(inWords([], false)).toEqual([]);
});
