import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedDate, typedText } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';

type IntakeFieldsProps = {
  words: Readonly<Record<'firstName' | 'lastName' | 'bornOn' | 'phone' | 'language', string>>;
  languages: { value: string; label: string }[];
  typed: Typed;
  problems: readonly SaidProblem[];
};

/** Who asks for help, as far as it is known. */
export function IntakeFields({ words, languages, typed, problems }: IntakeFieldsProps) {
  const field = (name: 'firstName' | 'lastName' | 'phone' | 'language') => ({
    name,
    label: words[name],
    value: typedText(typed, name),
    problem: problemAt(problems, name),
  });
  return (
    <>
      <TextField {...field('firstName')} max={100} />
      <TextField {...field('lastName')} required={false} max={100} />
      <DateInput
        name="bornOn"
        label={words.bornOn}
        required={false}
        value={typedDate(typed, 'bornOn')}
        problem={problemAt(problems, 'bornOn')}
      />
      <TextField {...field('phone')} required={false} type="tel" width="m" max={40} />
      <Select {...field('language')} required={false} options={languages} />
    </>
  );
}
