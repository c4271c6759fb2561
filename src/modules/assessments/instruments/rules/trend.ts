import { HEIGHT, type TrendDrawing, type TrendPoint, WIDTH } from '../contract.ts';

/** A score on a day; null where it could not be scored. */
export type TrendScore = { readonly on: string; readonly value: number | null; readonly positive: boolean | null };

const EDGE = 16;

/** Lays scores out by their days; one alone stands in the middle. `cut` is the published point, in scores. */
export function layOutTrend(
  scores: readonly TrendScore[],
  scale: { readonly min: number; readonly max: number; readonly cut: number | null },
): TrendDrawing {
  const inOrder = scores.toSorted((a, b) => a.on.localeCompare(b.on));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  const days = (on: string) =>
    first ? Temporal.PlainDate.from(first.on).until(Temporal.PlainDate.from(on), { largestUnit: 'day' }).days : 0;
  const span = last ? days(last.on) : 0;
  const x = (on: string) => tenth(span === 0 ? WIDTH / 2 : EDGE + (days(on) / span) * (WIDTH - 2 * EDGE));
  const y = (value: number) =>
    tenth(HEIGHT - EDGE - ((value - scale.min) / Math.max(1, scale.max - scale.min)) * (HEIGHT - 2 * EDGE));
  const points: TrendPoint[] = [];
  const lines: string[][] = [[]];
  for (const { on, value, positive } of inOrder) {
    if (value === null) {
      lines.push([]);
      continue;
    }
    points.push({ x: x(on), y: y(value), value, positive: positive ?? false, on });
    lines.at(-1)!.push(`${x(on)},${y(value)}`);
  }
  return {
    points,
    lines: lines.filter(line => line.length > 1).map(line => line.join(' ')),
    cut: scale.cut === null ? null : y(scale.cut),
  };
}

const tenth = (number: number) => Math.round(number * 10) / 10;
