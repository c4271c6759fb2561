/** One line of a bench: what was measured, as whom, and beside what. Times are milliseconds. */
export type Figure = {
  readonly bench: string;
  readonly what: string;
  readonly as: string;
  readonly unit: 'ms' | 'KB' | 'MB' | 's';
  readonly p50: number;
  readonly p95?: number;
  readonly p99?: number;
  /** The same rows by raw SQL without policies; `ratio` is the measured p50 against it. */
  readonly floor?: number;
  readonly ratio?: number;
  /** What it should stay under (issue's figures); benches never fail on it. */
  readonly target?: string;
  readonly note?: string;
};

/** The value below which this share of the sorted values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const spread = (values: readonly number[]) => ({
  p50: percentile(values, 0.5),
  p95: percentile(values, 0.95),
  p99: percentile(values, 0.99),
});

/** Runs the work once to warm up and then so many times; how long each took. */
export async function timed(runs: number, work: (run: number) => Promise<unknown>): Promise<number[]> {
  await work(0);
  const took: number[] = [];
  for (let run = 1; run <= runs; run += 1) {
    const begun = performance.now();
    await work(run);
    took.push(performance.now() - begun);
  }
  return took;
}

/** The figures as a table of text. */
export function tableOf(figures: readonly Figure[]): string {
  const number = (value: number | undefined) => (value === undefined ? '' : value.toFixed(value < 10 ? 2 : 1));
  const head = ['bench', 'what', 'as', 'p50', 'p95', 'p99', 'floor', 'ratio', '', 'target', 'note'];
  const rows = figures.map(figure => [
    figure.bench,
    figure.what,
    figure.as,
    number(figure.p50),
    number(figure.p95),
    number(figure.p99),
    number(figure.floor),
    figure.ratio === undefined ? '' : `${figure.ratio.toFixed(1)}x`,
    figure.unit,
    figure.target ?? '',
    figure.note ?? '',
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map(row => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column >= 3 && column <= 7 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd();
  return [head, ...rows].map(line).join('\n');
}

/** How medians grew from an earlier run (its JSON) to this one, line by line. */
export function growthOf(
  before: { readonly children: number; readonly figures: readonly Figure[] },
  now: readonly Figure[],
): string {
  const nameOf = (figure: Figure) => `${figure.bench} ${figure.what} ${figure.as.replace(/ \(.*/, '')}`;
  const then = new Map(before.figures.map(figure => [nameOf(figure), figure]));
  const lines = now.flatMap(figure => {
    const earlier = then.get(nameOf(figure));
    return earlier
      ? [
          `${nameOf(figure)}: ${earlier.p50.toFixed(1)} -> ${figure.p50.toFixed(1)} ${figure.unit} (${(figure.p50 / earlier.p50).toFixed(1)}x)`,
        ]
      : [];
  });
  return [`Growth of medians from ${before.children} children:`, ...lines, ''].join('\n');
}
