import { describe, expect, test } from 'vitest';
import {
  aftercareDays,
  levelReached,
  mayGoHome,
  nextStep,
  stepProblems,
  type TakenStep,
  type WayHome,
} from './return-steps.ts';

const step = (kind: TakenStep['kind'], on_day: string, more: Partial<TakenStep> = {}): TakenStep => ({
  kind,
  outcome: 'done',
  level: kind === 'step_up' ? 'day' : null,
  on_day,
  ...more,
});
const untilSafe = [
  step('step_up', '2026-05-01'),
  step('readiness_review', '2026-06-01'),
  step('safety_review', '2026-06-10'),
];
const untilTrial = [...untilSafe, step('trial_home_visit', '2026-06-20')];
const untilHome = [...untilTrial, step('return_home', '2026-09-01')];
const way = (more: Partial<WayHome> = {}): WayHome => ({
  today: '2026-11-18',
  goalSince: '2026-04-01',
  taken: [],
  conditions: [],
  hadTrialVisit: true,
  ...more,
});
const codes = (kind: TakenStep['kind'], onDay: string, more: object, about: Partial<WayHome> = {}) =>
  stepProblems({ ...step(kind, onDay), note: 'Said', onDay, ...more }, way(about)).map(({ code }) => code);

test.each<[string, TakenStep[], string, boolean]>([
  ['nobody looked', untilSafe.slice(0, 2), '2026-06-11', false],
  ['thirty days after it was found safe', untilSafe, '2026-07-10', true],
  ['a day later', untilSafe, '2026-07-11', false],
  ['later, home on a trial visit since', untilTrial, '2026-09-01', true],
  [
    'found not safe since',
    [...untilTrial, step('safety_review', '2026-08-01', { outcome: 'not_ready' })],
    '2026-09-01',
    false,
  ],
])('leaving care for home: %s', (_, taken, onDay, may) => {
  expect(mayGoHome(taken, onDay)).toBe(may);
});

describe('the next step', () => {
  test.each([
    [[], 'step_up'],
    [untilSafe.slice(0, 1), 'readiness_review'],
    [[...untilSafe.slice(0, 1), step('readiness_review', '2026-06-01', { outcome: 'not_ready' })], 'readiness_review'],
    [[...untilSafe.slice(0, 1), step('readiness_review', '2026-06-01', { outcome: 'skipped' })], 'safety_review'],
    [untilTrial, 'return_home'],
    [[...untilHome, step('aftercare_visit', '2026-09-08'), step('aftercare_end', '2026-11-01')], null],
  ] as const)('after %j', (taken, next) => {
    expect(nextStep(taken)).toBe(next);
  });
  test('a later review that finds it not ready counts, and not an earlier one that did', () => {
    const back = [...untilSafe, step('safety_review', '2026-06-15', { outcome: 'not_ready' })];
    expect(nextStep(back)).toBe('safety_review');
  });
});

describe('a step is refused', () => {
  test.each([
    [
      'out of its order',
      'safety_review',
      '2026-06-10',
      {},
      { taken: untilSafe.slice(0, 1) },
      ['first-readiness-review'],
    ],
    [
      'to return without the safety review',
      'return_home',
      '2026-06-20',
      {},
      { taken: untilSafe.slice(0, 2) },
      ['first-safety-review', 'first-trial-home-visit'],
    ],
    [
      'skipping safety',
      'safety_review',
      '2026-06-10',
      { outcome: 'skipped' },
      { taken: untilSafe.slice(0, 2) },
      ['step-is-never-skipped'],
    ],
    [
      'skipping without a reason',
      'readiness_review',
      '2026-06-10',
      { outcome: 'skipped', note: ' ' },
      { taken: untilSafe.slice(0, 1) },
      ['skipping-needs-a-reason'],
    ],
    ['ahead', 'step_up', '2026-12-01', {}, {}, ['in-the-future']],
    ['before the goal', 'step_up', '2026-03-01', {}, {}, ['before-the-goal']],
    [
      'before the step before it',
      'readiness_review',
      '2026-04-20',
      {},
      { taken: untilSafe.slice(0, 1) },
      ['before-the-step-before'],
    ],
    ['without a level', 'step_up', '2026-05-01', { level: null }, {}, ['required']],
    [
      'with the level that stands',
      'step_up',
      '2026-06-01',
      {},
      { taken: untilSafe.slice(0, 1) },
      ['level-stands-already'],
    ],
    [
      'with a level that is none of its own',
      'readiness_review',
      '2026-06-01',
      { level: 'day' },
      { taken: untilSafe.slice(0, 1) },
      ['only-family-time-has-a-level'],
    ],
    [
      'not ready, by no review',
      'step_up',
      '2026-05-01',
      { outcome: 'not_ready', level: null },
      {},
      ['only-reviews-find'],
    ],
    [
      'as a trial visit that is no placement',
      'trial_home_visit',
      '2026-06-20',
      {},
      { taken: untilSafe, hadTrialVisit: false },
      ['trial-visit-is-a-placement'],
    ],
    ['on an old safety review', 'trial_home_visit', '2026-08-20', {}, { taken: untilSafe }, ['safety-review-too-old']],
    ['twice', 'trial_home_visit', '2026-06-21', {}, { taken: untilTrial }, ['step-taken-already']],
    [
      'after the return',
      'step_up',
      '2026-09-10',
      { level: 'weekend' },
      { taken: untilHome },
      ['child-is-home-already'],
    ],
    [
      'to end visits that were none',
      'aftercare_end',
      '2026-10-01',
      {},
      { taken: untilHome },
      ['first-aftercare-visit'],
    ],
    [
      'to return with conditions open',
      'return_home',
      '2026-09-01',
      {},
      { taken: untilTrial, conditions: [{ state: 'open' }, { state: 'met' }] },
      ['conditions-not-met'],
    ],
  ] as const)('%s', (_, kind, on, more, about, expected) => {
    expect(codes(kind, on, more, about)).toEqual(expected);
  });
});

test('the return stands on the trial visit’s safety review, or on one of thirty days where the visit was skipped', () => {
  expect(codes('return_home', '2026-09-01', {}, { taken: untilTrial })).toEqual([]);
  const skipped = [...untilSafe, step('trial_home_visit', '2026-06-20', { outcome: 'skipped' })];
  expect(codes('return_home', '2026-07-10', {}, { taken: skipped })).toEqual([]);
  expect(codes('return_home', '2026-07-11', {}, { taken: skipped })).toEqual(['safety-review-too-old']);
});

test('family time is told by the level it reached, and visits after the return by their days', () => {
  expect(levelReached([])).toBeNull();
  expect(levelReached(untilHome)).toEqual({ level: 'day', place: 4, of: 6 });
  expect(aftercareDays('2026-08-31')).toEqual([
    '2026-09-07',
    '2026-09-14',
    '2026-09-30',
    '2026-10-31',
    '2026-11-30',
    '2026-12-31',
    '2027-01-31',
    '2027-02-28',
  ]);
});
