import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedDate, typedText } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';

type EmergencyFieldsProps = {
  words: Readonly<
    Record<
      | 'byTitle'
      | 'byNumber'
      | 'byName'
      | 'number'
      | 'numberHint'
      | 'name'
      | 'nameHint'
      | 'born'
      | 'reason'
      | 'reasonHint',
      string
    >
  >;
  problems: readonly SaidProblem[];
  typed: Typed;
};

/** What is known of the child, and why the record must be opened. */
export function EmergencyFields({ words, problems, typed }: EmergencyFieldsProps) {
  const field = (name: string) => ({ name, problem: problemAt(problems, name) });
  return (
    <>
      <RadioGroup
        {...field('by')}
        label={words.byTitle}
        value={typedText(typed, 'by')}
        options={[
          { value: 'number', label: words.byNumber },
          { value: 'name', label: words.byName },
        ]}
      />
      <TextField
        {...field('number')}
        label={words.number}
        hint={words.numberHint}
        value={typedText(typed, 'number')}
        required={false}
        width="m"
      />
      <TextField
        {...field('name')}
        label={words.name}
        hint={words.nameHint}
        value={typedText(typed, 'name')}
        required={false}
      />
      <DateInput {...field('born')} label={words.born} value={typedDate(typed, 'born')} required={false} />
      <TextArea
        {...field('reason')}
        label={words.reason}
        hint={words.reasonHint}
        value={typedText(typed, 'reason')}
        max={1000}
        rows={4}
      />
    </>
  );
}
