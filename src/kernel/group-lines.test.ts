import { expect, test } from 'vitest';
import { groupLines, type ReportLine } from './group-lines.ts';

const line = (at: number, more: Partial<ReportLine> = {}): ReportLine => ({
  weight: 'refusal',
  file: 'people',
  line: at,
  column: 'born_on',
  code: 'impossible-day',
  value: '2021-02-30',
  told: null,
  rows: 1,
  ...more,
});

test('rows of one reason in one column stand together, with the first of them and how many there are', () => {
  const lines = [line(2), line(3), line(4, { rows: 98 }), line(2, { column: 'died_on' }), line(9, { weight: 'note' })];
  expect(groupLines(lines, 2)).toEqual([
    {
      weight: 'refusal',
      file: 'people',
      column: 'born_on',
      code: 'impossible-day',
      count: 100,
      first: lines.slice(0, 2),
    },
    { weight: 'refusal', file: 'people', column: 'died_on', code: 'impossible-day', count: 1, first: [lines[3]] },
    { weight: 'note', file: 'people', column: 'born_on', code: 'impossible-day', count: 1, first: [lines[4]] },
  ]);
});

test('where only the first lines were read, the counts are told', () => {
  const count = { weight: 'refusal', file: 'people', column: 'born_on', code: 'impossible-day', count: 1_000 } as const;
  expect(groupLines([line(2), line(3)], 20, [count])).toMatchObject([
    { count: 1_000, first: [{ line: 2 }, { line: 3 }] },
  ]);
});

test('nothing found is no group', () => {
  expect(groupLines([], 20)).toEqual([]);
});
