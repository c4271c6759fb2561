/** A cell of a table with its totals: the last row and the last column are totals. */
export type Cell = { readonly row: number; readonly column: number };

/**
 * By how much a hidden cell may be wrong, as far as whoever reads the table can tell: they know every cell that is shown,
 * that rows and columns add up, and that what is hidden is 1 or more. A table is a network: what is added to one cell has
 * to be taken away along a circle of other hidden cells, so that the question is how much flows (Ford and Fulkerson).
 */
export class HiddenCells {
  readonly #counts: readonly (readonly number[])[];
  readonly #hidden: ReadonlySet<number>;
  readonly #rows: number;
  readonly #columns: number;

  /** `counts` holds totals in its last row and its last column; `hidden` tells for each cell whether it is hidden. */
  constructor(counts: readonly (readonly number[])[], hidden: (cell: Cell) => boolean) {
    this.#counts = counts;
    this.#rows = counts.length;
    this.#columns = counts[0]!.length;
    const cells = counts.flatMap((line, row) => line.map((_, column) => ({ row, column })));
    this.#hidden = new Set(cells.filter(hidden).map(cell => this.#key(cell)));
  }

  /** How far apart the least and the greatest number lie that a hidden cell could be; counted up to `most`. */
  width(cell: Cell, most: number): number {
    const up = this.#flow(cell, true, most);
    return up >= most ? most : up + this.#flow(cell, false, most - up);
  }

  /** How much the cell can be raised (or lowered) while all that is shown stays as it is. */
  #flow(cell: Cell, up: boolean, most: number): number {
    const own = up ? most : Math.min(most, this.#counts[cell.row]![cell.column]! - 1);
    // Totals stand with the other sign: a row with its total adds up to nothing.
    const toward = this.#isTotal(cell) ? !up : up;
    const moved = new Map<number, number>();
    let sum = 0;
    while (sum < own) {
      const path = this.#path(cell, toward, moved);
      if (!path) break;
      const step = Math.min(own - sum, ...path.map(({ key, sign }) => this.#room(key, sign, moved)));
      for (const { key, sign } of path) moved.set(key, (moved.get(key) ?? 0) + sign * step);
      sum += step;
    }
    return sum;
  }

  /** The shortest way round through other hidden cells that makes good what the cell is changed by. */
  #path({ row, column }: Cell, toward: boolean, moved: ReadonlyMap<number, number>): Step[] | null {
    const [from, to] = toward ? [this.#rows + column, row] : [row, this.#rows + column];
    const came = new Map<number, Step & { readonly from: number }>();
    const queue = [from];
    for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
      for (const [next, step] of this.#steps(node)) {
        if (step.key === this.#key({ row, column }) || came.has(next) || next === from) continue;
        if (this.#room(step.key, step.sign, moved) <= 0) continue;
        came.set(next, { ...step, from: node });
        if (next === to) return this.#back(came, from, to);
        queue.push(next);
      }
    }
    return null;
  }

  #back(came: ReadonlyMap<number, Step & { readonly from: number }>, from: number, to: number): Step[] {
    const steps: Step[] = [];
    for (let node = to; node !== from; node = came.get(node)!.from) steps.push(came.get(node)!);
    return steps;
  }

  /** From a row to a column a cell is raised, from a column to a row it is lowered; totals the other way. */
  *#steps(node: number): Generator<readonly [number, Step]> {
    const isRow = node < this.#rows;
    for (let other = 0; other < (isRow ? this.#columns : this.#rows); other += 1) {
      const cell = isRow ? { row: node, column: other } : { row: other, column: node - this.#rows };
      const key = this.#key(cell);
      if (!this.#hidden.has(key)) continue;
      const sign = isRow === this.#isTotal(cell) ? -1 : 1;
      yield [isRow ? this.#rows + other : other, { key, sign }];
    }
  }

  #room(key: number, sign: 1 | -1, moved: ReadonlyMap<number, number>): number {
    if (sign === 1) return Number.POSITIVE_INFINITY;
    const count = this.#counts[Math.floor(key / this.#columns)]![key % this.#columns]!;
    return count - 1 + (moved.get(key) ?? 0);
  }

  #isTotal = ({ row, column }: Cell): boolean => (row === this.#rows - 1) !== (column === this.#columns - 1);
  #key = ({ row, column }: Cell): number => row * this.#columns + column;
}

type Step = { readonly key: number; readonly sign: 1 | -1 };
