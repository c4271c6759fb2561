/** One line of an import's report: a row and why, or something about a file or the whole extract. */
export type ReportLine = {
  readonly weight: 'refusal' | 'note';
  /** The file; null when it is about the whole extract. */
  readonly file: string | null;
  /** The line in the file as it was brought, counted from 1; null when it is about the whole file. */
  readonly line: number | null;
  readonly column: string | null;
  readonly code: string;
  /** What stood there. */
  readonly value: string | null;
  readonly told: Readonly<Record<string, string | number>> | null;
  /** One; more for the last line that is kept of its kind: how many there are like it. */
  readonly rows: number;
};

/** All that is wrong in one column of a file for one reason. */
export type LineGroup = Pick<ReportLine, 'weight' | 'file' | 'column' | 'code'> & {
  readonly count: number;
  readonly first: readonly ReportLine[];
};

const kindOf = ({ weight, file, column, code }: Pick<ReportLine, 'weight' | 'file' | 'column' | 'code'>) =>
  JSON.stringify([weight, file, column, code]);

/**
 * Groups lines by file, column and reason, in the order they come, each with its first lines. `counts` says how many rows
 * a group really has where only some of its lines were read.
 */
export function groupLines(
  lines: readonly ReportLine[],
  most: number,
  counts?: readonly (Pick<ReportLine, 'weight' | 'file' | 'column' | 'code'> & { readonly count: number })[],
): LineGroup[] {
  const known = new Map(counts?.map(count => [kindOf(count), count.count]));
  return [...Map.groupBy(lines, kindOf)].map(([kind, all]) => {
    const { weight, file, column, code } = all[0]!;
    const count = known.get(kind) ?? all.reduce((sum, { rows }) => sum + rows, 0);
    return { weight, file, column, code, count, first: all.slice(0, most) };
  });
}
