import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goalProgress } from './goal-progress.ts';
import { stepState } from './step-state.ts';
import { unmapped } from './unmapped.ts';
import { VAGUE_PARTS, vagueParts } from './vague-step.ts';

const clear = { owned: true, dueOn: '2026-12-01', measuredBy: '3 Saturdays in the first month' };

describe('a joint step', () => {
  test.each([
    ['Open family-time room on Saturdays at O04', clear, []],
    ['Train 10 neighbors as visit drivers', clear, []],
    ['Pay parents for council hours', clear, []],
    ['Sign next year’s memorandum', clear, []],
    ['Improve communication soon', { owned: false, dueOn: null, measuredBy: null }, [...VAGUE_PARTS]],
    ['Mejorar la comunicación', clear, ['verb']],
    ['Communication', clear, ['verb']],
    ['Move two workers to the clinic', { ...clear, dueOn: null, measuredBy: ' ' }, ['date', 'measure']],
  ])('%s', (words, parts, expected) => {
    expect(vagueParts({ words, ...parts })).toEqual(expected);
  });
  test.each([
    [{ done_on: '2026-11-01', dropped_on: null, due_on: '2026-10-01', vague: false }, 'done'],
    [{ done_on: null, dropped_on: '2026-11-01', due_on: '2026-10-01', vague: false }, 'dropped'],
    [{ done_on: null, dropped_on: null, due_on: '2026-11-17', vague: false }, 'late'],
    [{ done_on: null, dropped_on: null, due_on: '2026-11-18', vague: false }, 'open'],
    [{ done_on: null, dropped_on: null, due_on: null, vague: true }, 'vague'],
  ] as const)('%j is %s', (step, state) => {
    expect(stepState(step, '2026-11-18')).toBe(state);
  });
});

describe('a goal', () => {
  test.each([
    [{ better: 'more', baseline: 1 / 3, target: 3 / 5, now: 2 / 4 }, 'nearer', 0.625],
    [{ better: 'fewer', baseline: 1.85, target: 1.5, now: 1.85 }, 'same', 0],
    [{ better: 'fewer', baseline: 34, target: 20, now: 26 }, 'nearer', 8 / 14],
    [{ better: 'more', baseline: 1, target: 4, now: 1 }, 'same', 0],
    [{ better: 'more', baseline: 2, target: 4, now: 1 }, 'farther', 0],
    [{ better: 'fewer', baseline: 34, target: 20, now: 20 }, 'reached', 1],
    [{ better: 'more', baseline: null, target: 4, now: 1 }, 'unknown', null],
    [{ better: 'more', baseline: 1, target: 4, now: null }, 'unknown', null],
  ] as const)('%j is %s', (numbers, state, share) => {
    const progress = goalProgress(numbers);
    expect(progress.state).toBe(state);
    if (share === null) expect(progress.share).toBeNull();
    else expect(progress.share).toBeCloseTo(share);
  });
  test('never has more than the whole way behind it, and is reached exactly when the target is', () => {
    const number = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.constantFrom('more', 'fewer'), number, number, number, (better, baseline, target, now) => {
        const { state, share } = goalProgress({ better, baseline, target, now });
        expect(state === 'reached').toBe(better === 'more' ? now >= target : now <= target);
        if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });
});

test('objectives in no goal and partners without one are named, and each is named once', () => {
  const partners = ['O03', 'O07', 'O19'].map(partnershipId => ({ partnershipId }));
  const objectives = [
    { partnershipId: 'O03', objectiveId: 'a' },
    { partnershipId: 'O19', objectiveId: 'b' },
    { partnershipId: 'elsewhere', objectiveId: 'c' },
  ];
  expect(unmapped(partners, objectives, new Set(['a']))).toEqual({
    objectives: [objectives[1]],
    silent: [partners[1]],
  });
});
