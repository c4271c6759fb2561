import { describe, expect, test } from 'vitest';
import { type Shown, type ShownTable, suppressList, suppressTable } from './suppress.ts';

const FLOOR = 5;

/** Numbers that look like chance and are the same every time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const tableOf = (next: (below: number) => number, rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => [0, next(4), next(7), next(30)][next(4)]!));

/** What is published, with its totals, as equations: each line adds up. Unknowns are what is hidden. */
function published({ cells, rowTotals, columnTotals, total }: ShownTable): Shown[][] {
  return [...cells.map((line, row) => [...line, rowTotals[row]!]), [...columnTotals, total]];
}

/** Which unknowns elimination settles: an attacker with pencil and paper. */
function solved(shown: readonly (readonly Shown[])[]): number {
  const columns = shown[0]!.length;
  const unknown = shown.flatMap((line, row) =>
    line.flatMap((cell, column) => (cell === null ? row * columns + column : [])),
  );
  const at = new Map(unknown.map((key, index) => [key, index]));
  const lines = [
    ...shown.map((line, row) => line.map((_, column) => [row, column] as const)),
    ...shown[0]!.map((_, column) => shown.map((_, row) => [row, column] as const)),
  ];
  const system = lines.map(line => {
    const equation = new Array<number>(unknown.length + 1).fill(0);
    for (const [place, [row, column]] of line.entries()) {
      const sign = place === line.length - 1 ? -1 : 1;
      const cell = shown[row]![column]!;
      if (cell === null) equation[at.get(row * columns + column)!]! += sign;
      else equation[unknown.length]! -= sign * cell;
    }
    return equation;
  });
  let pivot = 0;
  for (let column = 0; column < unknown.length; column += 1) {
    const found = system.findIndex((line, row) => row >= pivot && Math.abs(line[column]!) > 1e-9);
    if (found < 0) continue;
    [system[pivot], system[found]] = [system[found]!, system[pivot]!];
    const by = system[pivot]![column]!;
    system[pivot] = system[pivot]!.map(value => value / by);
    for (const [row, line] of system.entries())
      if (row !== pivot && Math.abs(line[column]!) > 1e-9)
        system[row] = line.map((value, place) => value - line[column]! * system[pivot]![place]!);
    pivot += 1;
  }
  return system.filter(line => line.slice(0, -1).filter(value => Math.abs(value) > 1e-9).length === 1).length;
}

/** Every table of a small size that would have been published so, tried one by one; for each hidden cell what it could be. */
function couldBe(shown: ShownTable, most: number): Set<number>[][] {
  const [rows, columns] = [shown.cells.length, shown.cells[0]!.length];
  const found = shown.cells.map(line => line.map(() => new Set<number>()));
  const trial = shown.cells.map(line => line.map(cell => cell ?? 0));
  const fits = (sum: number, told: Shown) => (told === null ? sum >= 1 : sum === told);
  const fill = (place: number): void => {
    const [row, column] = [Math.floor(place / columns), place % columns];
    if (column === 0 && row > 0) {
      const sum = trial[row - 1]!.reduce((all, cell) => all + cell, 0);
      if (!fits(sum, shown.rowTotals[row - 1]!)) return;
    }
    if (row === rows) {
      const sums = Array.from({ length: columns }, (_, at) => trial.reduce((all, line) => all + line[at]!, 0));
      if (!sums.every((sum, at) => fits(sum, shown.columnTotals[at]!))) return;
      if (
        !fits(
          sums.reduce((all, sum) => all + sum, 0),
          shown.total,
        )
      )
        return;
      for (const [at, line] of trial.entries()) for (const [each, cell] of line.entries()) found[at]![each]!.add(cell);
      return;
    }
    if (shown.cells[row]![column] !== null) {
      fill(place + 1);
      return;
    }
    for (let guess = 1; guess <= most; guess += 1) {
      trial[row]![column] = guess;
      fill(place + 1);
    }
  };
  fill(0);
  return found;
}

describe('a table', () => {
  test('without small groups is shown as it is', () => {
    expect(
      suppressTable(
        [
          [5, 9],
          [0, 7],
        ],
        FLOOR,
      ),
    ).toEqual({
      cells: [
        [5, 9],
        [0, 7],
      ],
      rowTotals: [14, 7],
      columnTotals: [5, 16],
      total: 21,
    });
  });
  test('hides a small group, and so many others that it cannot be worked out', () => {
    expect(
      suppressTable(
        [
          [2, 9],
          [8, 7],
        ],
        FLOOR,
      ),
    ).toEqual({
      cells: [
        [null, null],
        [null, null],
      ],
      rowTotals: [11, 15],
      columnTotals: [10, 16],
      total: 26,
    });
  });
  test('hides the totals too where everything is small', () => {
    expect(
      suppressTable(
        [
          [1, 0],
          [2, 1],
        ],
        FLOOR,
      ),
    ).toEqual({
      cells: [
        [null, 0],
        [null, null],
      ],
      rowTotals: [null, null],
      columnTotals: [null, null],
      total: null,
    });
    expect(suppressTable([], FLOOR).total).toBe(0);
  });

  test('no attacker finds a hidden number in 1,000 tables by the totals', () => {
    const next = chance(7);
    let hidden = 0;
    for (let turn = 0; turn < 1000; turn += 1) {
      const counts = tableOf(next, 2 + next(6), 2 + next(5));
      const shown = published(suppressTable(counts, FLOOR));
      for (const [row, line] of counts.entries())
        for (const [column, count] of line.entries())
          if (count > 0 && count < FLOOR) expect(shown[row]![column]).toBeNull();
      hidden += shown.flat().filter(cell => cell === null).length;
      expect(solved(shown), JSON.stringify(counts)).toBe(0);
    }
    expect(hidden).toBeGreaterThan(1000);
  });

  test('whoever tries all tables is left with as many possibilities as the floor', () => {
    const next = chance(11);
    for (let turn = 0; turn < 150; turn += 1) {
      const counts = tableOf(next, 2, 2).map(line => line.map(count => Math.min(count, 12)));
      const shown = suppressTable(counts, FLOOR);
      const possible = couldBe(shown, 16);
      for (const [row, line] of shown.cells.entries())
        for (const [column, cell] of line.entries())
          if (cell === null) expect(possible[row]![column]!.size, JSON.stringify(counts)).toBeGreaterThanOrEqual(FLOOR);
    }
  });
});

describe('a list', () => {
  test.each<[number[], Shown[], Shown]>([
    [[6, 0, 9], [6, 0, 9], 15],
    [[2, 9, 30], [null, null, 30], 41],
    [[1, 1, 1, 20], [null, null, null, null], 23],
    [[2, 2, 2, 2, 30], [null, null, null, null, 30], 38],
    [[3, 4, 30], [null, null, 30], 37],
    [[3, 0], [null, 0], null],
    [[3, 8, 0], [null, null, 0], 11],
    [[0, 0], [0, 0], 0],
    [[7, 0], [7, 0], 7],
  ])('%j', (counts, cells, total) => expect(suppressList(counts, FLOOR)).toEqual({ cells, total }));

  test('no hidden number can be narrowed down', () => {
    const next = chance(3);
    for (let turn = 0; turn < 1000; turn += 1) {
      const counts = Array.from({ length: 2 + next(8) }, () => [0, next(5), next(40)][next(3)]!);
      const { cells, total } = suppressList(counts, FLOOR);
      const hidden = counts.filter((_, at) => cells[at] === null);
      if (hidden.length === 0 || total === null) continue;
      // With every other hidden number at its least, one of them could be as much as this.
      const known = cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
      expect(total - known - (hidden.length - 1), JSON.stringify(counts)).toBeGreaterThanOrEqual(FLOOR);
      expect(hidden.length).toBeGreaterThan(1);
    }
  });
});
