import type { Answers, Critical, Definition, Scale } from '../contract.ts';

/** The score of one scale. Null where too much was left blank; `positive` is null where no cut-off is published. */
export type Score = { readonly scale: string; readonly value: number | null; readonly positive: boolean | null };

/**
 * Scores answers exactly as the edition says: sums, means and counts of a scale's items, blanks as 0 up to the number the
 * publisher allows and no score beyond it, cut-offs at or beyond their point. Totals that may only be kept are taken as
 * they were entered. Source of each number: the edition (reference of instruments, S2-114).
 */
export const scoresOf = (definition: Definition, answers: Answers): Score[] =>
  (definition.scales ?? []).map(scale => {
    const counted = tooManyBlanks(definition, answers) ? null : countedOf(scale, answers);
    const value = scale.items.length === 0 ? (answers[scale.code] ?? null) : counted;
    return { scale: scale.code, value, positive: positiveOf(scale, value) };
  });

const tooManyBlanks = ({ items = [], mostBlanks = items.length }: Definition, answers: Answers): boolean =>
  items.filter(({ code }) => (answers[code] ?? null) === null).length > mostBlanks;

function countedOf({ items, rule, times = 1, blanks = 0 }: Scale, answers: Answers): number | null {
  const given = items.map(item => answers[item] ?? null);
  if (given.filter(answer => answer === null).length > blanks) return null;
  const numbers = given.map(answer => answer ?? 0);
  if (rule === 'count') return numbers.filter(number => number >= 1).length * times;
  const sum = numbers.reduce((whole, number) => whole + number, 0);
  return hundredth((rule === 'mean' ? sum / items.length : sum) * times);
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
