import type { Problem } from '#kernel/problem.ts';

/** A BCP 47 language tag as far as people need one: `en`, `es`, `ht`, `zh-Hant`. */
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
/** Longer than any promise; a page is read on a phone. */
const MOST = 4000;

/** What is wrong with words somebody said, in a language. */
export function wordProblems(at: string, words: string, language: string, languageAt = 'language'): Problem[] {
  const problems: Problem[] = [];
  if (words.trim() === '') problems.push({ at, code: 'required' });
  if ([...words].length > MOST) problems.push({ at, code: 'too-long', fill: { max: MOST } });
  if (!LANGUAGE.test(language)) problems.push({ at: languageAt, code: 'not-a-language' });
  return problems;
}

/** A day (ISO) on which something happened cannot lie ahead. */
export const dayAhead = (at: string, day: string, today: Temporal.PlainDate): Problem[] =>
  day > today.toString() ? [{ at, code: 'in-the-future' }] : [];
