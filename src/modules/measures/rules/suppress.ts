import { type Cell, HiddenCells } from './cell-range.ts';

/** A figure that may be shown, or null where it is not: the group is small, or would tell of one that is. */
export type Shown = number | null;

export type ShownTable = {
  readonly cells: readonly (readonly Shown[])[];
  readonly rowTotals: readonly Shown[];
  readonly columnTotals: readonly Shown[];
  readonly total: Shown;
};

/**
 * Hides small groups of a table of counts: every number from 1 to `floor` - 1, totals too, and of the others the smallest
 * ones by which a hidden number could be worked out (complementary suppression). Afterwards whoever knows how the table
 * is made can narrow no hidden number down to fewer than `floor` possibilities. A zero is shown: it tells of nobody.
 */
export function suppressTable(counts: readonly (readonly number[])[], floor: number): ShownTable {
  const columns = counts[0]?.length ?? 0;
  if (counts.length === 0 || columns === 0) return { cells: [], rowTotals: [], columnTotals: [], total: 0 };
  const whole = withTotals(counts);
  const cells = whole.flatMap((line, row) => line.map((count, column) => ({ row, column, count })));
  const hidden = new Set(cells.filter(({ count }) => count > 0 && count < floor).map(keyOf));
  for (let unsafe = cells.filter(isExposed); unsafe.length > 0; unsafe = cells.filter(isExposed))
    for (const cell of unsafe) if (isExposed(cell)) hideBeside(cell);
  const shown = whole.map((line, row) =>
    line.map((count, column) => (hidden.has(keyOf({ row, column })) ? null : count)),
  );
  return {
    cells: shown.slice(0, -1).map(line => line.slice(0, -1)),
    rowTotals: shown.slice(0, -1).map(line => line[columns]!),
    columnTotals: shown.at(-1)!.slice(0, -1),
    total: shown.at(-1)![columns]!,
  };

  function isExposed(cell: Cell): boolean {
    if (!hidden.has(keyOf(cell))) return false;
    return new HiddenCells(whole, each => hidden.has(keyOf(each))).width(cell, floor - 1) < floor - 1;
  }

  /** Hides the smallest number that still stands: in a line where the cell is hidden alone, else near it, else anywhere. */
  function hideBeside({ row, column }: Cell): void {
    const inRow = cells.filter(cell => cell.row === row);
    const inColumn = cells.filter(cell => cell.column === column);
    const alone = [inRow, inColumn].filter(line => line.filter(cell => hidden.has(keyOf(cell))).length === 1);
    const least = [...alone, [...inRow, ...inColumn], cells]
      .map(group => group.filter(cell => cell.count > 0 && !hidden.has(keyOf(cell))))
      .find(group => group.length > 0)
      ?.toSorted((one, other) => Number(isTotal(one)) - Number(isTotal(other)) || one.count - other.count)[0];
    if (least) hidden.add(keyOf(least));
  }

  function isTotal({ row, column }: Cell): boolean {
    return row === counts.length || column === columns;
  }
}

export type ShownList = { readonly cells: readonly Shown[]; readonly total: Shown };

/** Hides small groups of a list of counts that add up to a total, by the same measure as `suppressTable`. */
export function suppressList(counts: readonly number[], floor: number): ShownList {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const order = counts.map((count, at) => ({ count, at })).filter(({ count }) => count > 0);
  order.sort((one, other) => one.count - other.count);
  let many = order.filter(({ count }) => count < floor).length;
  if (total > 0 && total < floor) return { cells: counts.map(count => (count === 0 ? 0 : null)), total: null };
  // Whoever knows that each hidden number is at least 1 shares the rest out among them.
  const slack = () => order.slice(0, many).reduce((sum, { count }) => sum + count - 1, 0);
  if (many > 0) while (many < order.length && (many < 2 || slack() < floor - 1)) many += 1;
  const hidden = new Set(order.slice(0, many).map(({ at }) => at));
  return {
    cells: counts.map((count, at) => (hidden.has(at) ? null : count)),
    total: many > 0 && (many < 2 || slack() < floor - 1) ? null : total,
  };
}

function withTotals(counts: readonly (readonly number[])[]): number[][] {
  const rows = counts.map(line => [...line, line.reduce((sum, count) => sum + count, 0)]);
  return [...rows, rows[0]!.map((_, column) => rows.reduce((sum, line) => sum + line[column]!, 0))];
}

const keyOf = ({ row, column }: Cell): string => `${row},${column}`;
