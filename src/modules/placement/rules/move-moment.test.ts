import { expect, test } from 'vitest';
import { momentProblems } from './move-moment.ts';

const now = '2026-11-18T15:00:00Z';
const ada = { firstName: 'Ada', episodeFrom: '2026-03-01T15:00:00Z', placementFrom: '2026-05-01T15:00:00Z' };

test.each([
  ['2026-11-18T15:00:00Z', []],
  ['2026-05-01T15:00:01Z', []],
  ['2026-11-18T15:00:01Z', ['in-the-future']],
  ['2026-05-01T15:00:00Z', ['before-current-placement']],
  ['2026-02-28T15:00:00Z', ['before-care']],
])('a move at %s: %j', (at, codes) => {
  expect(momentProblems(at, now, [ada]).map(problem => problem.code)).toEqual(codes);
});

test('each child of a sitting has their own problem', () => {
  const bo = { firstName: 'Bo', episodeFrom: '2026-06-01T15:00:00Z', placementFrom: null };
  expect(momentProblems('2026-04-01T15:00:00Z', now, [ada, bo])).toEqual([
    { at: 'at', code: 'before-current-placement', fill: { name: 'Ada' } },
    { at: 'at', code: 'before-care', fill: { name: 'Bo' } },
  ]);
});
