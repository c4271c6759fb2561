import type { Problem } from '#kernel/problem.ts';
import type { Answers, Definition, Item } from '../contract.ts';

/** The answers an item takes. */
export const choicesOf = ({ answers = [], levels, domains = [] }: Definition, item: Item) =>
  levels ? levels[domains.find(({ code }) => code === item.domain)?.kind ?? 'need'] : answers;

/** Codes that may be answered: items, or scales where only totals may be kept. */
export const answeredCodes = ({ items = [], scales = [] }: Definition): readonly string[] =>
  items.length > 0 ? items.map(({ code }) => code) : scales.map(({ code }) => code);

/**
 * What is wrong with answers: an answer nobody can give, a total out of its range, parts that do not add up, nothing at
 * all. A blank is no problem.
 */
export function answerProblems(definition: Definition, answers: Answers): Problem[] {
  const { items = [], scales = [], adds } = definition;
  const codes = answeredCodes(definition);
  const problems: Problem[] = Object.keys(answers)
    .filter(code => !codes.includes(code))
    .map(at => ({ at, code: 'not-one-of' }));
  for (const item of items) {
    const given = answers[item.code] ?? null;
    if (given !== null && !choicesOf(definition, item).some(({ value }) => value === given))
      problems.push({ at: item.code, code: 'not-one-of' });
  }
  for (const { code, min, max, rule } of items.length > 0 ? [] : scales) {
    const given = answers[code] ?? null;
    if (given !== null && (given < min || given > max || (rule !== 'mean' && !Number.isInteger(given))))
      problems.push({ at: code, code: 'score-out-of-range', fill: { min, max } });
  }
  if (codes.every(code => (answers[code] ?? null) === null))
    problems.push({ at: codes[0] ?? '', code: 'nothing-answered' });
  if (problems.length === 0 && adds && !addsUp(adds, answers))
    problems.push({ at: adds.total, code: adds.exact ? 'scores-do-not-add-up' : 'parts-exceed-total' });
  return problems;
}

/** Only what is known is compared: a missing part may be anything that is not negative. */
function addsUp({ total, of, exact }: NonNullable<Definition['adds']>, answers: Answers): boolean {
  const whole = answers[total] ?? null;
  if (whole === null) return true;
  const parts = of.map(code => answers[code] ?? null);
  const sum = parts.reduce<number>((known, part) => known + (part ?? 0), 0);
  return exact && !parts.includes(null) ? sum === whole : sum <= whole;
}
