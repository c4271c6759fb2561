import { FormPage } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import type { Typed } from '#web/form/typed.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';

type FinishFormProps = {
  words: { title: string; on: string; words: string; save: string };
  /** The step itself. */
  step: string;
  day: { year: string; month: string; day: string };
  back: string;
  formKey: string;
  refused: { readonly problems: readonly SaidProblem[]; readonly typed: Typed } | undefined;
};

/** Says that a joint step was done, on which day, with a word on it. */
export function FinishForm({ words, step, day, back, formKey, refused }: FinishFormProps) {
  const { problems = [], typed = {} } = refused ?? {};
  return (
    <FormPage
      title={words.title}
      lead={step}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <DateInput
        name="on"
        label={words.on}
        value={refused ? typedDate(typed, 'on') : day}
        problem={problemAt(problems, 'on')}
      />
      <TextArea
        name="words"
        label={words.words}
        required={false}
        max={500}
        rows={3}
        value={typedText(typed, 'words')}
        problem={problemAt(problems, 'words')}
      />
    </FormPage>
  );
}
