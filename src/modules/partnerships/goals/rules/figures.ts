import type { Problem } from '#kernel/problem.ts';
import type { Figure, Unit } from '../contract.ts';

/** The value of a figure in its unit: worked out of the fraction where there is one, rounded to four places. */
export function figureValue({ numerator, denominator, value }: Figure, unit: Unit): number | null {
  if (numerator === null || denominator === null) return numerator !== null && unit === 'count' ? numerator : value;
  if (denominator === 0) return null;
  const times = { percent: 100, per_1000: 1000, count: null, days: null }[unit];
  return times === null ? (value ?? numerator) : Math.round((numerator / denominator) * times * 10_000) / 10_000;
}

/** What is wrong with a figure that was typed; `at` is the field's name, a fraction has `…Of` beside it. */
export function figureProblems(figure: Figure, unit: Unit, at: string): Problem[] {
  const { numerator, denominator } = figure;
  if (unit === 'percent' && numerator !== null && denominator !== null && numerator > denominator)
    return [{ at, code: 'more-than-all' }];
  if (
    (unit === 'percent' || unit === 'per_1000') &&
    numerator !== null &&
    denominator === null &&
    figure.value === null
  )
    return [{ at: `${at}Of`, code: 'required' }];
  if (denominator !== null && denominator <= 0) return [{ at: `${at}Of`, code: 'not-of-nothing' }];
  return figureValue(figure, unit) === null ? [{ at, code: 'required' }] : [];
}
