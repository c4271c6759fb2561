import type { SaidProblem } from '../ui/error-summary.tsx';
import { problemAt } from './say-problems.ts';
import { type Typed, typedDate, typedText } from './typed.ts';

/** What the fields of a form share: their label, what was typed or is suggested, and what is wrong. */
export function fieldProps<W extends Readonly<Record<string, unknown>>>(
  words: W,
  typed: Typed,
  problems: readonly SaidProblem[],
  suggested: Typed = {},
) {
  const given = Object.keys(typed).length > 0 ? typed : suggested;
  const labelOf = (name: string) => String(words[name] ?? name);
  return {
    text: (name: string, label = labelOf(name)) => ({
      name,
      label,
      value: typedText(given, name),
      problem: problemAt(problems, name),
    }),
    date: (name: string, label = labelOf(name)) => ({
      name,
      label,
      value: typedDate(given, name),
      problem: problemAt(problems, name),
    }),
  };
}
export type FieldsOf = ReturnType<typeof fieldProps>;
