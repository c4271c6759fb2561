import type { Answers, Critical, Definition, Scale } from '../contract.ts';
import { choicesOf } from './answer-problems.ts';

/** The score of one scale. Null where too much was left blank; `positive` is null where no cut-off is published. */
export type Score = { readonly scale: string; readonly value: number | null; readonly positive: boolean | null };

/**
 * Scores answers exactly as the edition says: sums, means and counts of a scale's items, those worded the other way round
 * turned, blanks as 0 (a mean is of what was answered) up to the number the publisher
 * allows and no score beyond it, cut-offs at or beyond their point. Totals that may only be kept are taken as they were
 * entered. Source of each number: the edition (reference of instruments, S2-114).
 */
export const scoresOf = (definition: Definition, answers: Answers): Score[] =>
  (definition.scales ?? []).map(scale => {
    const counted = tooManyBlanks(definition, answers) ? null : countedOf(definition, scale, answers);
    const value = scale.items.length === 0 ? (answers[scale.code] ?? null) : counted;
    return { scale: scale.code, value, positive: positiveOf(scale, value) };
  });

const tooManyBlanks = ({ items = [], mostBlanks = items.length }: Definition, answers: Answers): boolean =>
  items.filter(({ code }) => (answers[code] ?? null) === null).length > mostBlanks;

function countedOf(definition: Definition, scale: Scale, answers: Answers): number | null {
  const { items, blanks = 0 } = scale;
  const numbers = items.flatMap(code => {
    const answer = answers[code] ?? null;
    return answer === null ? [] : [turned(definition, code, answer)];
  });
  return items.length - numbers.length > blanks || numbers.length === 0 ? null : countUp(scale, numbers);
}

/** Numbers as a scale counts them up: their sum, their mean, or how many are 1 or more. */
export function countUp({ rule, times = 1 }: Scale, numbers: readonly number[]): number {
  if (rule === 'count') return numbers.filter(number => number >= 1).length * times;
  const sum = numbers.reduce((whole, number) => whole + number, 0);
  return hundredth((rule === 'mean' ? sum / numbers.length : sum) * times);
}

/** An answer as it counts: of an item that is worded the other way round the highest counts like the lowest. */
function turned(definition: Definition, code: string, answer: number): number {
  const item = definition.items?.find(each => each.code === code);
  if (!item?.reverse) return answer;
  const values = choicesOf(definition, item).map(({ value }) => value);
  return Math.min(...values) + Math.max(...values) - answer;
}

const hundredth = (number: number) => Math.round(number * 100) / 100;

/** At or beyond the published cut-off; null where there is none, or nothing was scored. */
export function positiveOf({ positive }: Scale, value: number | null): boolean | null {
  if (value === null || !positive) return null;
  return (positive.from !== undefined && value >= positive.from) || (positive.to !== undefined && value <= positive.to);
}

/** The band a value lies in; undefined where none is published. */
export const bandOf = ({ bands = [] }: Scale, value: number | null) =>
  value === null ? undefined : bands.find(({ from, to }) => from <= value && value <= to);

/** Answers that call for somebody at once, whatever the total: their codes, and within how many hours. */
export function criticalOf(
  definition: Definition,
  answers: Answers,
): readonly { readonly code: string; readonly hours: number }[] {
  const { critical = [] } = definition;
  const codeOf = ({ item, scale }: Critical) => item ?? scale ?? '';
  const counted = new Map(scoresOf(definition, answers).map(({ scale, value }) => [scale, value]));
  return critical
    .filter(each => (answers[codeOf(each)] ?? counted.get(codeOf(each)) ?? -Infinity) >= each.from)
    .map(each => ({ code: codeOf(each), hours: each.hours }));
}

/** Kinds of needs that a result suggests, each with the scales or items it follows from, in their order. */
export function suggestedBy(definition: Definition, answers: Answers): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (need: string | undefined, code: string) => {
    if (need) found.set(need, [...(found.get(need) ?? []), code]);
  };
  const positive = new Set(scoresOf(definition, answers).flatMap(each => (each.positive ? [each.scale] : [])));
  for (const scale of definition.scales ?? []) if (positive.has(scale.code)) add(scale.need, scale.code);
  if (definition.levels)
    for (const item of definition.items ?? []) if ((answers[item.code] ?? 0) >= 2) add(item.need, item.code);
  return found;
}
