/** A sum that is nought: each cell with its sign. */
export type Equation = readonly (readonly [cell: string, sign: 1 | -1])[];

/**
 * Which hidden cells follow from those that are shown, for somebody who knows how the figures hang together: elimination
 * over the hidden ones (Gauss and Jordan). Cells in no equation follow from nothing.
 */
export function cellsThatFollow(equations: readonly Equation[], hidden: ReadonlySet<string>): ReadonlySet<string> {
  const rows = equations
    .map(equation => new Map(equation.filter(([cell]) => hidden.has(cell))))
    .filter(row => row.size > 0) as Map<string, number>[];
  const solved: Map<string, number>[] = [];
  for (const row of rows) {
    for (const earlier of solved) clear(row, earlier, pivotOf(earlier));
    if (row.size === 0) continue;
    const pivot = pivotOf(row);
    for (const earlier of solved) clear(earlier, row, pivot);
    solved.push(row);
  }
  return new Set(solved.filter(row => row.size === 1).map(pivotOf));
}

/** The first cell of a row: it stands in no other solved row. */
const pivotOf = (row: ReadonlyMap<string, number>): string => row.keys().next().value!;

function clear(row: Map<string, number>, by: ReadonlyMap<string, number>, pivot: string): void {
  const times = row.get(pivot);
  if (times === undefined || row === by) return;
  const ratio = times / by.get(pivot)!;
  for (const [cell, value] of by) {
    const left = (row.get(cell) ?? 0) - ratio * value;
    if (Math.abs(left) < 1e-9) row.delete(cell);
    else row.set(cell, left);
  }
}
