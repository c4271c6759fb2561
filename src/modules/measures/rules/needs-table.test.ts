import { expect, test } from 'vitest';
import { agesOf, needsByReason, needsTable } from './needs-table.ts';
import type { UnmetNeed } from './unmet-need.ts';

const unmet = (
  count: number,
  kind: string,
  areaId: string | null,
  days: number,
  reason: UnmetNeed['reason'] = 'language',
) =>
  Array.from(
    { length: count },
    (_, at): UnmetNeed => ({
      id: `${kind}${areaId}${at}`,
      personId: '',
      kind,
      areaId,
      identifiedOn: '2026-01-01',
      waitsFor: null,
      reason,
      days,
    }),
  );
const given = [
  ...unmet(2, 'tutoring', 'bayside', 10),
  ...unmet(7, 'tutoring', 'eastbank', 40),
  ...unmet(8, 'respite', 'bayside', 5, 'no-provider'),
  ...unmet(6, 'respite', null, 100, 'no-provider'),
];
const areaOf = (id: string | null) => id ?? '';

test('who may open each need sees every number', () => {
  expect(needsTable(given, areaOf, 1)).toEqual({
    kinds: ['respite', 'tutoring'],
    areas: ['bayside', 'eastbank', ''],
    cells: [
      [8, 0, 6],
      [2, 7, 0],
    ],
    rowTotals: [14, 9],
    columnTotals: [10, 7, 6],
    total: 23,
    ages: [
      { median: 5, longest: 100 },
      { median: 40, longest: 40 },
    ],
  });
  expect(needsByReason(given, 23, 1)).toEqual([
    { reason: 'no-provider', count: 14 },
    { reason: 'language', count: 9 },
  ]);
});

test('who reads figures alone sees no small number, and none that tells one', () => {
  const table = needsTable(given, areaOf, 5);
  expect(table.cells[1]![0]).toBeNull();
  expect(table.cells.flat().filter(cell => cell === null).length).toBeGreaterThan(1);
  const few = [...given, ...unmet(3, 'tutoring', 'eastbank', 1, 'cost')];
  expect(needsByReason(few, 26, 5)).toEqual([
    { reason: 'no-provider', count: 14 },
    { reason: 'language', count: null },
    { reason: 'cost', count: null },
  ]);
  expect(needsByReason(few, null, 5)).toBeNull();
  const small = needsTable(unmet(3, 'tutoring', 'bayside', 9), areaOf, 5);
  expect(small).toMatchObject({ total: null, ages: [null] });
  expect(needsByReason(unmet(3, 'tutoring', 'bayside', 9), null, 5)).toBeNull();
});

test('of nothing there is nothing', () => {
  expect(needsTable([], areaOf, 5)).toMatchObject({ kinds: [], areas: [], total: 0 });
  expect(agesOf([])).toEqual({ median: 0, longest: 0 });
});
