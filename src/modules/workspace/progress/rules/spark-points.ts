import { SPARK } from '../contract.ts';

const EDGE = 3;

/** Values in order as points of a little line (`x,y` each), from the lowest to the highest of them; null with fewer than two. */
export function sparkPoints(values: readonly number[]): string | null {
  if (values.length < 2) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = (SPARK.width - 2 * EDGE) / (values.length - 1);
  const y = (value: number) =>
    high === low ? SPARK.height / 2 : EDGE + ((high - value) / (high - low)) * (SPARK.height - 2 * EDGE);
  return values.map((value, place) => `${tenth(EDGE + place * step)},${tenth(y(value))}`).join(' ');
}

const tenth = (number: number) => Math.round(number * 10) / 10;
