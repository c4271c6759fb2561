import { timeInCare } from './figures.ts';
import { DAY, MONTH, YEAR } from './moments.ts';
import type { Random } from './random.ts';

/** Ages and times in care that go together, while each keeps its published shares. */
export type AgesAndTimes = {
  /** Milliseconds in care. */
  time(random: Random): number;
  /** Milliseconds of life of somebody so long in care: always more than a day longer. */
  age(random: Random, time: number): number;
  /** The share of people of this whole year of age who were in care for at least so many months (a bound of a bin). */
  shareFrom(age: number, months: number): number;
};

const binOf = (time: number) =>
  timeInCare.findIndex(({ to }, index) => time < to * MONTH || index === timeInCare.length - 1);

/**
 * Nobody is longer in care than in life, so ages and times cannot be drawn apart. Iterative proportional fitting finds
 * the table of both whose sums are the published ones. Brothers and sisters of one removal are drawn from its column.
 */
export function agesAndTimes(ages: readonly number[], of: 'inCare' | 'exited'): AgesAndTimes {
  const cells = ages.map((_, age) => timeInCare.map((_bin, bin) => cellOf(age, bin)));
  const possible = (age: number, bin: number) => cells[age]![bin]!.possible;
  const joint = fitTogether(
    ages,
    timeInCare.map(bin => bin[of]),
    (age, bin) => cells[age]![bin]!.weight,
  );
  const bins = timeInCare.map((bin, index) => [index, bin[of]] as const);
  return {
    time: random => {
      const { from, to } = timeInCare[random.weighted(bins)]!;
      // The last bin is open: most of those in it are near its beginning.
      const share = to - from > 24 ? random.next() ** 2 : random.next();
      return Math.max((from + share * (to - from)) * MONTH, DAY);
    },
    age: (random, time) => {
      const bin = binOf(time);
      // Within a year of age only the part after the time in care is left: the cell counts as much as that part.
      const years = random.weighted(
        joint.map((row, age) => {
          const left = Math.min(Math.max(age + 1 - (time + 2 * DAY) / YEAR, 0), 1);
          return [age, row[bin]! === 0 ? 0 : (row[bin]! * left) / possible(age, bin)] as const;
        }),
      );
      const from = Math.max(years * YEAR, time + 2 * DAY);
      return from + random.next() * Math.max((years + 1) * YEAR - from, 0);
    },
    shareFrom: (age, months) => {
      const row = joint[age]!;
      const from = row.reduce((sum, share, bin) => sum + (timeInCare[bin]!.from >= months ? share : 0), 0);
      return from / row.reduce((sum, share) => sum + share, 0);
    },
  };
}

/** How much likelier an age at entry is than what the two tables alone would bring: babies and young people enter often. */
const likelihoodOfEntry = (years: number) => (years < 1 ? 4 : years < 11 ? 1 : 1.3);

/** Of a year of age and a bin of time, the share in which somebody is older than in care, and how much it weighs. */
function cellOf(age: number, bin: number): { possible: number; weight: number } {
  const { from, to } = timeInCare[bin]!;
  let [fits, weight] = [0, 0];
  for (let step = 0; step < 400; step += 1) {
    const [years, months] = [age + ((step % 20) + 0.5) / 20, from + ((Math.floor(step / 20) + 0.5) / 20) * (to - from)];
    if (years * 12 <= months) continue;
    fits += 1;
    weight += likelihoodOfEntry(years - months / 12);
  }
  return { possible: fits / 400, weight: weight / 400 };
}

/** A table with these sums of rows and columns (brought to the same total) and the weights' empty places. */
export function fitTogether(
  rows: readonly number[],
  columns: readonly number[],
  weight: (row: number, column: number) => number,
): number[][] {
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const table = rows.map((_, row) => columns.map((_, column) => weight(row, column)));
  const [ofRows, ofColumns] = [sum(rows), sum(columns)];
  for (let turn = 0; turn < 200; turn += 1) {
    for (const [row, cells] of table.entries()) {
      const by = rows[row]! / ofRows / (sum(cells) || 1);
      for (const column of cells.keys()) cells[column]! *= by;
    }
    for (const column of columns.keys()) {
      const by = columns[column]! / ofColumns / (sum(table.map(cells => cells[column]!)) || 1);
      for (const cells of table) cells[column]! *= by;
    }
  }
  return table;
}
