import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedText } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { RadioGroup, Tick } from '#web/ui/field-choices.tsx';
import { Select, type SelectOption } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';

type Name =
  | 'name'
  | 'alternateName'
  | 'description'
  | 'phone'
  | 'email'
  | 'website'
  | 'independent'
  | 'programOf'
  | 'goals'
  | 'suits'
  | 'referralWay'
  | 'listed';
type Props = {
  words: Readonly<Record<Name, string>>;
  yesNo: SelectOption[];
  ways: SelectOption[];
  typed: Typed;
  problems: readonly SaidProblem[];
};

/** What is said of an organization, to write down or to change. */
export function OrganizationFields({ words, yesNo, ways, typed, problems }: Props) {
  const field = (name: Name) => ({
    name,
    label: words[name],
    value: typedText(typed, name),
    problem: problemAt(problems, name),
    required: name === 'name',
  });
  return (
    <>
      <TextField {...field('name')} max={200} />
      <TextField {...field('alternateName')} max={200} />
      <TextArea {...field('description')} max={2000} rows={4} />
      <TextField {...field('phone')} type="tel" max={40} width="m" />
      <TextField {...field('email')} type="email" max={200} width="m" />
      <TextField {...field('website')} max={300} />
      <RadioGroup {...field('independent')} options={yesNo} />
      <TextField {...field('programOf')} max={200} />
      <TextArea {...field('goals')} max={1000} rows={3} />
      <TextArea {...field('suits')} max={1000} rows={3} />
      <Select {...field('referralWay')} options={ways} />
      <Tick name="listed" checked={typedText(typed, 'listed') === 'yes'} required={false}>
        {words.listed}
      </Tick>
    </>
  );
}
