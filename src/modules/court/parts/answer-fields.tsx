import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedText } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import type { Answered } from '../rules/answers-asked.ts';

type Choices = { value: string; label: string }[];
type AnswerFieldsProps = {
  words: Readonly<Record<Answered, string>> & { readonly answersHint: string };
  /** What is asked of this entry, with what may be answered. */
  asked: readonly { readonly name: Answered; readonly options: Choices }[];
  typed: Typed;
  problems: readonly SaidProblem[];
};

/** Answers that can be completed later: which judge, the plea, a demand to file early, the first order. */
export function AnswerFields({ words, asked, typed, problems }: AnswerFieldsProps) {
  return (
    <>
      {asked.map(({ name, options }) => (
        <RadioGroup
          key={name}
          name={name}
          label={words[name]}
          hint={words.answersHint}
          required={false}
          value={typedText(typed, name)}
          options={options}
          problem={problemAt(problems, name)}
        />
      ))}
    </>
  );
}
