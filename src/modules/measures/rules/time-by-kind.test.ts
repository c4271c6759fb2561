import { expect, test } from 'vitest';
import { timeByKind } from './time-by-kind.ts';

const need = (kind: string, firstStartedOn: string | null, endedOn: string | null = null) => ({
  kind,
  identifiedOn: '2026-06-01',
  firstStartedOn,
  endedOn,
});
const needs = [
  need('respite', '2026-06-04'),
  need('respite', '2026-06-11'),
  need('respite', null),
  need('tutoring', null, '2026-06-21'),
  need('tutoring', null),
];

test('each kind has its median, in which those who wait count', () =>
  expect(timeByKind(needs, '2026-11-18', 1)).toEqual([
    { kind: 'respite', known: 3, began: 2, waits: 1, ended: 0, median: 10 },
    { kind: 'tutoring', known: 2, began: 0, waits: 1, ended: 1, median: null },
    { kind: null, known: 5, began: 2, waits: 2, ended: 1, median: null },
  ]));

test('small groups have neither numbers nor a median', () => {
  const lines = timeByKind(needs, '2026-11-18', 5);
  expect(lines.slice(0, 2)).toMatchObject([
    { known: null, began: null, median: 'few' },
    { known: null, median: 'few' },
  ]);
  expect(timeByKind([], '2026-11-18', 5)).toEqual([]);
});
