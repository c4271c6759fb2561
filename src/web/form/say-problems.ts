import { fillWords } from '#kernel/fill-words.ts';
import type { Problem } from '#kernel/problem.ts';
import type { SaidProblem } from '../ui/error-summary.tsx';
import type { ShellWords } from '../words.en.ts';

type Manner = {
  /** A room's own sentences: `field.code` first, then `code`; both before the common ones. */
  own?: Readonly<Record<string, string>>;
  /** How a day is written, for limits that are ISO dates. */
  day?: (iso: string) => string;
};

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Problems as sentences in the reader's language. A code without words still says that something is wrong. */
export function sayProblems(
  problems: readonly Problem[],
  words: ShellWords['problems'],
  { own = {}, day = iso => iso }: Manner = {},
): SaidProblem[] {
  const common: Readonly<Record<string, string>> = words;
  return problems.map(({ at, code, fill = {} }) => {
    const sentence = own[`${at}.${code}`] ?? own[code] ?? common[code] ?? words.unknown;
    const values = Object.fromEntries(
      Object.entries(fill).map(([key, value]) => [key, ISO_DAY.test(String(value)) ? day(String(value)) : value]),
    );
    return { at, message: fillWords(sentence, values) };
  });
}

/** The sentence for one field, for its `problem` prop. */
export const problemAt = (said: readonly SaidProblem[], name: string): string | undefined =>
  said.find(problem => problem.at === name)?.message;
