import type { RefusedForm } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import type { words as english } from '../../words.en.ts';

type EndFormProps = {
  title: string;
  /** What or who ends. */
  which: string;
  words: typeof english.endForm;
  over: string;
  back: string;
  formKey: string;
  refused: RefusedForm | undefined;
};

/** From which day a case before a court, or a party's part in it, is over. */
export function EndForm({ title, which, words, over, back, formKey, refused }: EndFormProps) {
  const { problems = [], typed = {} } = refused ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={title}
      over={over}
      lead={which}
      problems={problems}
      back={{ href: `${back}/standing` }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <DateInput {...field.date('on')} hint={words.onHint} />
    </FormPage>
  );
}
