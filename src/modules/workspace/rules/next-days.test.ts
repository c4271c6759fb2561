import { expect, test } from 'vitest';
import { isDate, nextDays } from './next-days.ts';

const FROM = Temporal.PlainDate.from('2026-11-18');
let made = 0;
const task = (kind: string, due_on: string | null, child_first_name: string | null, due_at: string | null = null) => ({
  id: String(++made),
  kind,
  due_on,
  due_at,
  child_first_name,
});

test('seven days, each with its own things', () => {
  const days = nextDays(
    [task('visit', '2026-11-19', 'Theo'), task('visit', '2026-11-25', 'Theo'), task('call', null, 'Theo')],
    FROM,
    7,
    3,
  );
  expect(days.map(day => day.day)).toEqual([
    '2026-11-18',
    '2026-11-19',
    '2026-11-20',
    '2026-11-21',
    '2026-11-22',
    '2026-11-23',
    '2026-11-24',
  ]);
  expect(days.map(day => day.events.length)).toEqual([0, 1, 0, 0, 0, 0, 0]);
});

test('one kind at one time for several children is one line', () => {
  const [day] = nextDays(
    [
      task('tell_school', '2026-11-18', 'Jaylen'),
      task('tell_school', '2026-11-18', 'Theo'),
      task('tell_school', '2026-11-18', 'Theo'),
    ],
    FROM,
    1,
    3,
  );
  expect(day?.events.map(event => event.names)).toEqual([['Jaylen', 'Theo']]);
});

test('timed things come first by their time, then visits, then the rest; what does not fit is counted', () => {
  const [day] = nextDays(
    [
      task('follow_up', '2026-11-18', 'A'),
      task('visit', '2026-11-18', 'B'),
      task('hearing', '2026-11-18', 'C', '2026-11-18T19:00:00Z'),
      task('first_call', '2026-11-18', 'D', '2026-11-18T16:00:00Z'),
    ],
    FROM,
    1,
    3,
  );
  expect(day?.events.map(event => event.names[0])).toEqual(['D', 'C', 'B']);
  expect(day?.more).toBe(1);
});

test('hearings, appointments and meetings are dates; the rest is to be done', () => {
  expect(['hearing', 'appointment', 'meeting', 'visit', 'follow_up'].map(isDate)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
