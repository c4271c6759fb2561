import { FormPage } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedDate, typedText } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';

type FigureFormProps = {
  words: { title: string; value: string; valueOf: string; on: string; words: string; save: string };
  /** The goal, and how it is measured. */
  goal: string;
  measuredBy: string;
  /** True: it is so many of so many. */
  fraction: boolean;
  day: { year: string; month: string; day: string };
  back: string;
  formKey: string;
  refused: { readonly problems: readonly SaidProblem[]; readonly typed: Typed } | undefined;
};

/** Enters where a goal stands that the record does not measure. */
export function FigureForm({ words, goal, measuredBy, fraction, day, back, formKey, refused }: FigureFormProps) {
  const { problems = [], typed = {} } = refused ?? {};
  const field = (name: string) => ({ name, value: typedText(typed, name), problem: problemAt(problems, name) });
  return (
    <FormPage
      title={words.title}
      over={goal}
      lead={measuredBy}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <TextField {...field('value')} label={words.value} width="s" inputMode="decimal" />
      {fraction && (
        <TextField {...field('valueOf')} label={words.valueOf} width="s" inputMode="numeric" required={false} />
      )}
      <DateInput
        name="on"
        label={words.on}
        value={refused ? typedDate(typed, 'on') : day}
        problem={problemAt(problems, 'on')}
      />
      <TextArea {...field('words')} label={words.words} required={false} max={500} rows={3} />
    </FormPage>
  );
}
