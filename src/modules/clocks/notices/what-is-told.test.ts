import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay, writeDay } from '#kernel/days.ts';
import { remindersOfRule, type Schedule, type Schedules, scheduleFor } from './schedule.ts';
import { type ToldBefore, whatIsTold } from './what-is-told.ts';

const schedule: Schedule = { days: [-14, -7, -1, 0, 3], toSupervisor: 3, toDirector: 14 };
const nothing: ToldBefore = { reminded_for: null, escalated_to: null };
const on = (day: string, due_on: string, before = nothing) => {
  const today = readDay(day);
  return whatIsTold({ due_on, late: readDay(due_on) < today }, before, schedule, { today, catchUp: 14 });
};

describe('a duty due on November 30', () => {
  const DUE = '2026-11-30';
  test.each([
    ['before the first step', '2026-11-15', null, null],
    ['fourteen days before', '2026-11-16', -14, null],
    ['a day after that step, when nothing ran on its day', '2026-11-17', -14, null],
    ['on the day', '2026-11-30', 0, null],
    ['three days late', '2026-12-03', 3, 'supervisor'],
    ['two weeks late', '2026-12-14', 3, 'program-director'],
    ['taken over when it was late for months: nobody is told, and it counts as escalated', '2027-03-01', null, null],
  ])('%s', (_, day, remind, escalate) => {
    expect(on(day, DUE)).toMatchObject({ remind, escalate });
  });

  test('after days on which nothing ran, one reminder makes up for all that were missed', () => {
    const first = on('2026-11-16', DUE);
    const next = on('2026-11-29', DUE, first.after);
    expect([first.remind, next.remind]).toEqual([-14, -1]);
    expect(on('2026-11-29', DUE, next.after).remind).toBeNull();
  });

  test('a corrected day takes the reminders along: later ones wait, and what is late no longer is escalated no longer', () => {
    const late = on('2026-12-04', DUE);
    expect(late.after).toEqual({ reminded_for: '2026-12-03', escalated_to: 'supervisor' });
    const moved = on('2026-12-04', '2026-12-20', late.after);
    expect(moved).toMatchObject({ remind: null, after: { escalated_to: null } });
    expect(on('2026-12-13', '2026-12-20', moved.after).remind).toBe(-7);
    expect(on('2026-12-23', '2026-12-20', moved.after)).toMatchObject({ remind: 3, escalate: 'supervisor' });
    // Moved to an earlier day, what is late now is told at once.
    expect(on('2026-11-20', '2026-11-16', on('2026-11-16', DUE).after)).toMatchObject({
      remind: 3,
      escalate: 'supervisor',
    });
  });
});

test('told day by day, or with any days left out: no step twice, and the last one always', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), runs => {
      const due = readDay('2026-11-30');
      let before = nothing;
      const told: number[] = [];
      const escalated: string[] = [];
      for (const [turn, ran] of [...runs, true].entries()) {
        if (!ran) continue;
        const one = on(writeDay(due - 20 + turn), writeDay(due), before);
        if (one.remind !== null) told.push(one.remind);
        if (one.escalate !== null) escalated.push(one.escalate);
        before = one.after;
      }
      expect(told).toEqual([...new Set(told)].toSorted((one, other) => one - other));
      expect(new Set(escalated).size).toBe(escalated.length);
      expect(before).toEqual({ reminded_for: '2026-12-03', escalated_to: 'program-director' });
    }),
  );
});

test('the agency’s schedule for a rule comes first, then that for who answers for it, then the rule’s own reminders', () => {
  const ofDays = (...days: number[]): Schedule => ({ days, toSupervisor: 3, toDirector: null });
  const schedules = (own: Partial<Schedules>): Schedules => ({
    ofRule: new Map(),
    ofPart: new Map(),
    stock: new Map([['court', ofDays(-14, 0, 3)]]),
    catchUp: 14,
    ...own,
  });
  const asked = {
    rule: 'FED-PERM-12',
    responsible: 'court',
    remind: remindersOfRule({
      remind: [
        { count: -2, unit: 'weeks' },
        { count: -12, unit: 'hours' },
      ],
    }),
  };
  const daysOf = (own: Partial<Schedules>, more = {}) => scheduleFor(schedules(own), { ...asked, ...more })?.days;
  const ofPart = new Map([['court', ofDays(-5)]]);
  expect(daysOf({ ofRule: new Map([['FED-PERM-12', ofDays(-9)]]), ofPart })).toEqual([-9]);
  expect(daysOf({ ofPart })).toEqual([-5]);
  expect(daysOf({})).toEqual([-14, -1, 0, 3]);
  expect(daysOf({}, { remind: null })).toEqual([-14, 0, 3]);
  expect(daysOf({}, { responsible: 'nobody' })).toBeUndefined();
});
