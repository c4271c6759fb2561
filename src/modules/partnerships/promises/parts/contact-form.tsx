import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import type { Typed } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select, type SelectOption } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import type { promiseWords } from '../words.promises.en.ts';

type ContactFormProps = {
  words: typeof promiseWords.contacts;
  form: { problems: readonly SaidProblem[]; typed: Typed; suggested: Typed; formKey: string };
  channels: SelectOption[];
  people: SelectOption[];
  answerable: SelectOption[];
};

/** A contact, quick to write down on a phone: the day is today, what is seldom needed is folded. */
export function ContactForm({ words, form, channels, people, answerable }: ContactFormProps) {
  const { problems, typed, suggested, formKey } = form;
  const field = fieldProps(words, typed, problems, suggested);
  const rare = ['withWords', 'answersId'];
  return (
    <form method="post" className="al-act" noValidate>
      <FormKeys formKey={formKey} />
      <DateInput {...field.date('happenedOn')} />
      <Select {...field.text('channel')} options={channels} />
      <RadioGroup
        {...field.text('direction')}
        options={[
          { value: 'out', label: words.out },
          { value: 'in', label: words.in },
        ]}
      />
      {people.length > 0 && (
        <Select {...field.text('personId')} required={false} empty={words.somebody} options={people} />
      )}
      <TextArea {...field.text('summary')} rows={3} max={2000} />
      <TextField {...field.text('nextStep')} required={false} max={300} />
      <DateInput {...field.date('nextOn')} required={false} />
      <Disclosure
        summary={words.more}
        open={problems.some(({ at }) => rare.includes(at)) || Boolean(typed.withWords ?? typed.answersId)}
      >
        <TextField {...field.text('withWords')} required={false} max={120} />
        {answerable.length > 0 && (
          <Select {...field.text('answersId')} required={false} empty={words.answersNone} options={answerable} />
        )}
      </Disclosure>
      <Button>{words.save}</Button>
    </form>
  );
}
