import { expect, test } from 'vitest';
import { type CourtSetting, madeProblems, pleaProblems, whenProblems } from './court-problems.ts';

const setting: CourtSetting = {
  now: '2026-11-18T15:00:00Z',
  timeZone: 'America/New_York',
  born: '2020-05-10',
  caseEnded: null,
};
const told = (when: string, around: Partial<CourtSetting> = {}, ahead = false) =>
  whenProblems('day', when, { ...setting, ...around }, ahead).map(({ code }) => code);

test.each<[string, string, Partial<CourtSetting>, string[]]>([
  ['this very moment', '2026-11-18T15:00:00Z', {}, []],
  ['a second ahead', '2026-11-18T15:00:01Z', {}, ['in-the-future']],
  ['today', '2026-11-18', {}, []],
  ['tomorrow', '2026-11-19', {}, ['in-the-future']],
  // 23:30 in the county is the next day in Greenwich.
  ['today, late in the evening', '2026-11-18', { now: '2026-11-19T04:30:00Z' }, []],
  ['tomorrow, late in the evening', '2026-11-19', { now: '2026-11-19T04:30:00Z' }, ['in-the-future']],
  ['the evening before birth', '2020-05-10T03:59:00Z', {}, ['before-birth']],
  ['the first minute of the birthday', '2020-05-10T04:00:00Z', {}, []],
  ['the day before birth', '2020-05-09', {}, ['before-birth']],
  ['in a month of birth', '2020-05-01', { born: '2020-05' }, []],
  ['the month before', '2020-04-30', { born: '2020-05' }, ['before-birth']],
  ['the year before', '2019-12-31', { born: '2020' }, ['before-birth']],
  ['a birth nobody knows', '1999-01-01', { born: null }, []],
  ['as the case ended', '2026-10-01T14:00:00Z', { caseEnded: '2026-10-01T14:00:00Z' }, ['after-the-case']],
  ['just before', '2026-10-01T13:59:00Z', { caseEnded: '2026-10-01T14:00:00Z' }, []],
  ['on the day the case ended', '2026-10-01', { caseEnded: '2026-10-01T14:00:00Z' }, []],
  ['on the day after', '2026-10-02', { caseEnded: '2026-10-01T14:00:00Z' }, ['after-the-case']],
])('what happened: %s', (_, when, around, codes) => {
  expect(told(when, around)).toEqual(codes);
});

test('what is set may lie ahead, within three years', () => {
  expect(told('2026-12-18T15:00:00Z', {}, true)).toEqual([]);
  expect(told('2029-11-18T20:00:00Z', {}, true)).toEqual([]);
  expect(told('2029-11-19T20:00:00Z', {}, true)).toEqual(['too-far-ahead']);
  expect(told('2019-11-19T20:00:00Z', {}, true)).toEqual(['before-birth']);
  expect(told('2026-12-18T15:00:00Z', { caseEnded: '2026-10-01T14:00:00Z' }, true)).toEqual(['after-the-case']);
});

test('a plea is heard at an arraignment only', () => {
  expect(pleaProblems('arraignment', 'deny')).toEqual([]);
  expect(pleaProblems('shelter', null)).toEqual([]);
  expect(pleaProblems('shelter', 'deny')).toEqual([{ at: 'plea', code: 'only-at-arraignment' }]);
});

test('only findings stand in a first order', () => {
  expect(madeProblems({ findings: [], orders: ['detention'], firstOrder: null })).toEqual([]);
  expect(madeProblems({ findings: ['contrary-to-welfare'], orders: [], firstOrder: false })).toEqual([]);
  expect(madeProblems({ findings: [], orders: ['detention'], firstOrder: false })).toEqual([
    { at: 'firstOrder', code: 'only-with-findings' },
  ]);
});
