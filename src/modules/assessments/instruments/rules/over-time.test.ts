import { expect, test } from 'vitest';
import { type Definition, HEIGHT, WIDTH } from '../contract.ts';
import { profileOfAnswers } from './profile.ts';
import { cellsOf, halfYears } from './scorecard.ts';
import { layOutTrend } from './trend.ts';
import { ageInMonths, fitOf, isAbout, isAboutFamilies } from './whom-it-fits.ts';

const months = (from: number, to: number | null) => ({ months: { from, to } }) as Definition;

test.each([
  ['2022-11-19', 'day', '2026-11-18', 47],
  ['2022-11-18', 'day', '2026-11-18', 48],
  ['2022-11-01', 'month', '2026-11-18', 48],
  ['2022-01-01', 'year', '2026-11-18', null],
  ['2027-01-01', 'day', '2026-11-18', null],
  [null, 'unknown', '2026-11-18', null],
] as const)('born %s (%s) is %s months old', (born, precision, on, age) => {
  expect(ageInMonths(born, precision, on)).toBe(age);
});

test.each([
  [months(48, 215), 47, 'too-young'],
  [months(48, 215), 48, 'fits'],
  [months(48, 215), 215, 'fits'],
  [months(48, 215), 216, 'too-old'],
  [months(216, null), 900, 'fits'],
  [months(48, 215), null, 'cannot-tell'],
  [months(0, null), null, 'fits'],
])('%o at %s months: %s', (definition, age, fit) => {
  expect(fitOf(definition, age)).toBe(fit);
});

test('an instrument is about whom it is about', () => {
  expect([isAbout('child', false), isAbout('child', true), isAbout('adult', false), isAbout('anybody', true)]).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect(['child', 'worker', 'partner'].map(about => isAboutFamilies(about as 'child'))).toEqual([true, false, false]);
});

test('needs and strengths are told by domain, with what changed, and nothing is added up', () => {
  const definition = {
    domains: [
      { code: 'daily', kind: 'need' },
      { code: 'strengths', kind: 'strength' },
    ],
    items: [
      { code: 'sleep', domain: 'daily' },
      { code: 'school', domain: 'daily' },
      { code: 'hope', domain: 'strengths' },
    ],
  } as unknown as Definition;
  const line = (item: string, level: number | null, before: number | null, change: string | null, calls: boolean) => ({
    item,
    level,
    before,
    change,
    calls,
  });
  expect(profileOfAnswers(definition, { sleep: 2, school: 1, hope: 1 }, { sleep: 1, school: 1, hope: 3 })).toEqual([
    { domain: 'daily', kind: 'need', lines: [line('sleep', 2, 1, 'worse', true), line('school', 1, 1, 'same', false)] },
    { domain: 'strengths', kind: 'strength', lines: [line('hope', 1, 3, 'better', true)] },
  ]);
  expect(profileOfAnswers(definition, { sleep: null, hope: 3 }, null)[0]!.lines[0]).toEqual(
    line('sleep', null, null, null, false),
  );
});

test('scores are drawn by their days, and a score that is missing breaks the line', () => {
  const scores = [
    { on: '2026-03-01', value: 12, positive: false },
    { on: '2026-01-01', value: 8, positive: false },
    { on: '2026-05-01', value: null, positive: null },
    { on: '2026-07-01', value: 34, positive: true },
  ];
  const { points, lines, cut } = layOutTrend(scores, { min: 0, max: 34, cut: 15 });
  expect(points.map(({ value }) => value)).toEqual([8, 12, 34]);
  expect(lines).toHaveLength(1);
  expect([points[0]!.x, points.at(-1)!.x, points.at(-1)!.y]).toEqual([16, WIDTH - 16, 16]);
  expect(cut).toBeGreaterThan(points.at(-1)!.y);
  expect(cut).toBeLessThan(HEIGHT);
  expect(layOutTrend(scores.slice(0, 1), { min: 0, max: 34, cut: null })).toMatchObject({
    points: [{ x: WIDTH / 2 }],
    lines: [],
    cut: null,
  });
});

test('the scorecard has a cell for each half year, and missing is missing', () => {
  const periods = halfYears(Temporal.PlainDate.from('2026-11-18'), 3);
  expect(periods).toEqual([
    { from: '2025-05-19', to: '2025-11-18' },
    { from: '2025-11-19', to: '2026-05-18' },
    { from: '2026-05-19', to: '2026-11-18' },
  ]);
  const measured = [
    { on: '2026-05-18', value: 9, positive: false },
    { on: '2026-11-18', value: null, positive: null },
    { on: '2026-05-01', value: 4, positive: false },
  ];
  expect(cellsOf(periods, measured)).toEqual([null, { value: 9, positive: false }, { value: null, positive: null }]);
});
