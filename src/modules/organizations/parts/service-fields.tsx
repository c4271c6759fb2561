import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedList, typedText } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { CheckboxGroup, RadioGroup, Tick } from '#web/ui/field-choices.tsx';
import { Select, type SelectOption } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';

type Name =
  | 'name'
  | 'description'
  | 'termIds'
  | 'applicationProcess'
  | 'eligibility'
  | 'minimumAge'
  | 'maximumAge'
  | 'payers'
  | 'feesDescription'
  | 'phone'
  | 'url'
  | 'inHome'
  | 'bringsTransport'
  | 'evidence'
  | 'measure'
  | 'alert'
  | 'confidential'
  | 'confidentialHint';
export type ServiceFieldsProps = {
  words: Readonly<Record<Name, string>>;
  terms: SelectOption[];
  payers: SelectOption[];
  yesNo: SelectOption[];
  evidence: SelectOption[];
  typed: Typed;
  problems: readonly SaidProblem[];
};

/** What is said of a service, to write down or to change. */
export function ServiceFields({ words, terms, payers, yesNo, evidence, typed, problems }: ServiceFieldsProps) {
  const asked = (name: Name) => ({
    name,
    label: words[name],
    problem: problemAt(problems, name),
    required: name === 'name',
  });
  const field = (name: Name) => ({ ...asked(name), value: typedText(typed, name) });
  return (
    <>
      <TextField {...field('name')} max={200} />
      <TextArea {...field('description')} max={2000} rows={4} />
      <CheckboxGroup {...asked('termIds')} options={terms} value={typedList(typed, 'termIds')} />
      <TextArea {...field('applicationProcess')} max={1000} rows={3} />
      <TextArea {...field('eligibility')} max={1000} rows={3} />
      <TextField {...field('minimumAge')} width="xs" inputMode="numeric" />
      <TextField {...field('maximumAge')} width="xs" inputMode="numeric" />
      <CheckboxGroup {...asked('payers')} options={payers} value={typedList(typed, 'payers')} />
      <TextField {...field('feesDescription')} max={500} />
      <TextField {...field('phone')} type="tel" max={40} width="m" />
      <TextField {...field('url')} max={300} />
      <RadioGroup {...field('inHome')} options={yesNo} />
      <RadioGroup {...field('bringsTransport')} options={yesNo} />
      <Select {...field('evidence')} options={evidence} />
      <TextField {...field('measure')} max={300} />
      <TextField {...field('alert')} max={300} />
      <Tick
        name="confidential"
        hint={words.confidentialHint}
        checked={typedText(typed, 'confidential') === 'yes'}
        required={false}
      >
        {words.confidential}
      </Tick>
    </>
  );
}
