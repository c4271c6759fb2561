/** Where the points of a line over time lie: x from 0 to 100, y from 0 (the top) to 24; gaps where nothing was counted. */
export function sparkPoints(
  values: readonly (number | null)[],
  scale: { readonly least: number; readonly most: number },
): string[] {
  const range = scale.most - scale.least || 1;
  const step = values.length > 1 ? 100 / (values.length - 1) : 0;
  const round = (value: number) => Math.round(value * 10) / 10;
  const lines: string[][] = [[]];
  for (const [at, value] of values.entries()) {
    if (value === null) lines.push([]);
    else lines.at(-1)!.push(`${round(at * step)},${round(24 - ((value - scale.least) / range) * 24)}`);
  }
  return lines.filter(line => line.length > 0).map(line => line.join(' '));
}

/** The scale all rows of a measure share. */
export function scaleOf(series: readonly (readonly (number | null)[])[]): { least: number; most: number } {
  const known = series.flat().filter(value => value !== null);
  return known.length === 0 ? { least: 0, most: 1 } : { least: Math.min(0, ...known), most: Math.max(...known) };
}
