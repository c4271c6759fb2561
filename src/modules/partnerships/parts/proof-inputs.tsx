import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedDate, typedText } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select, type SelectOption } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import type { Proof } from '../rules/phases.ts';
import type { words as english } from '../words.en.ts';

type Words = typeof english.step;
type ProofInputsProps = {
  proof: Proof;
  words: Words;
  leads: SelectOption[];
  typed: Typed;
  problems: readonly SaidProblem[];
};

/** The fields of one kind of proof, and the day on which the step was done. */
export function ProofInputs({ proof, words, leads, typed, problems }: ProofInputsProps) {
  const field = <N extends keyof Words>(name: N) => ({
    name,
    label: words[name],
    value: typedText(typed, name),
    problem: problemAt(problems, name),
  });
  const date = (name: 'on' | 'day' | 'from' | 'until') => ({ ...field(name), value: typedDate(typed, name) });
  return (
    <>
      {proof === 'words' && <TextArea {...field('words')} max={2000} rows={4} />}
      {proof === 'day' && (
        <>
          <DateInput {...date('day')} />
          <TextArea {...field('words')} required={false} max={2000} rows={3} />
        </>
      )}
      {proof === 'person' && <TextField {...field('name')} max={120} />}
      {proof === 'lead' && <Select {...field('userId')} options={leads} />}
      {proof === 'money' && (
        <>
          <TextField {...field('title')} max={200} />
          <TextField {...field('fund')} required={false} max={200} />
          <TextField {...field('amount')} width="s" inputMode="decimal" />
          <DateInput {...date('from')} />
          <DateInput {...date('until')} />
        </>
      )}
      {proof === 'snapshot' && <p>{words.snapshotText}</p>}
      <DateInput {...date('on')} />
    </>
  );
}
