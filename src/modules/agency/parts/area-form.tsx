import { FormPage } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedDate, typedText } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';

export type AreaFormWords = Readonly<
  Record<
    | 'name'
    | 'kind'
    | 'kindEmpty'
    | 'outline'
    | 'outlineHint'
    | 'postalCodes'
    | 'postalHint'
    | 'people'
    | 'from'
    | 'fromHint'
    | 'save',
    string
  >
>;

/** Drawing a neighborhood, or drawing it anew from a day on. */
export function AreaForm(props: {
  title: string;
  lead: string;
  words: AreaFormWords;
  kinds: { value: string; label: string }[];
  formKey: string;
  typed: Typed;
  problems: readonly SaidProblem[];
}) {
  const { words, typed, problems } = props;
  return (
    <FormPage
      title={props.title}
      lead={props.lead}
      problems={problems}
      back={{ href: '/settings/areas' }}
      formKey={props.formKey}
      continueLabel={words.save}
    >
      <TextField
        name="name"
        label={words.name}
        max={120}
        value={typedText(typed, 'name')}
        problem={problemAt(problems, 'name')}
      />
      <Select
        name="kind"
        label={words.kind}
        required={false}
        empty={words.kindEmpty}
        options={props.kinds}
        value={typedText(typed, 'kind')}
        problem={problemAt(problems, 'kind')}
      />
      <TextArea
        name="outline"
        label={words.outline}
        hint={words.outlineHint}
        required={false}
        rows={8}
        value={typedText(typed, 'outline')}
        problem={problemAt(problems, 'outline')}
      />
      <TextField
        name="postalCodes"
        label={words.postalCodes}
        hint={words.postalHint}
        required={false}
        value={typedText(typed, 'postalCodes')}
        problem={problemAt(problems, 'postalCodes')}
      />
      <TextField
        name="people"
        label={words.people}
        required={false}
        inputMode="numeric"
        width="s"
        value={typedText(typed, 'people')}
        problem={problemAt(problems, 'people')}
      />
      <DateInput
        name="from"
        label={words.from}
        hint={words.fromHint}
        value={typedDate(typed, 'from')}
        problem={problemAt(problems, 'from')}
      />
    </FormPage>
  );
}
