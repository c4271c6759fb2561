import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedList, typedText } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { CheckboxGroup, RadioGroup } from '#web/ui/field-choices.tsx';
import type { words as english } from '../words.en.ts';

type Choices = { value: string; label: string }[];
type MadeFieldsProps = {
  words: typeof english.form;
  choices: { findings: Choices; orders: Choices; answers: Choices };
  typed: Typed;
  problems: readonly SaidProblem[];
};

/** What a court found and ordered, and whether the findings stand in the first order of the removal. */
export function MadeFields({ words, choices, typed, problems }: MadeFieldsProps) {
  const field = (name: 'findings' | 'firstOrder' | 'orders') => ({
    name,
    label: words[name],
    required: false,
    problem: problemAt(problems, name),
  });
  return (
    <>
      <CheckboxGroup {...field('findings')} value={typedList(typed, 'findings')} options={choices.findings} />
      <RadioGroup
        {...field('firstOrder')}
        hint={words.firstOrderHint}
        value={typedText(typed, 'firstOrder')}
        options={choices.answers}
      />
      <CheckboxGroup {...field('orders')} value={typedList(typed, 'orders')} options={choices.orders} />
    </>
  );
}
