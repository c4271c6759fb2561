import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedDate, typedText } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput, TimeInput } from '#web/ui/field-date.tsx';
import { Select, type SelectOption } from '#web/ui/field-select.tsx';
import type { words as english } from '../words.en.ts';

export type ContactChoices = {
  readonly kinds: SelectOption[];
  readonly ways: SelectOption[];
  readonly places: SelectOption[];
  readonly people: SelectOption[];
  readonly held: SelectOption[];
  readonly alone: SelectOption[];
};

type ContactFieldsProps = {
  words: typeof english.form;
  choices: ContactChoices;
  typed: Typed;
  problems: readonly SaidProblem[];
};

/** What is asked about a contact. Where and with whom alone are asked of every one: the page works without script. */
export function ContactFields({ words, choices, typed, problems }: ContactFieldsProps) {
  const field = (name: 'kind' | 'day' | 'time' | 'way' | 'place' | 'held' | 'alone' | 'by') => ({
    name,
    label: words[name],
    value: typedText(typed, name),
    problem: problemAt(problems, name),
  });
  return (
    <>
      <Select {...field('kind')} options={choices.kinds} />
      <DateInput {...field('day')} value={typedDate(typed, 'day')} />
      <TimeInput {...field('time')} hint={words.timeHint} />
      <RadioGroup {...field('held')} options={choices.held} />
      <RadioGroup {...field('way')} options={choices.ways} />
      <Select
        {...field('place')}
        required={false}
        hint={words.placeHint}
        options={choices.places}
        empty={words.nowhere}
      />
      <RadioGroup {...field('alone')} required={false} hint={words.aloneHint} options={choices.alone} />
      <Select {...field('by')} options={choices.people} />
    </>
  );
}
