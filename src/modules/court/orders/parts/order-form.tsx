import { fillWords } from '#kernel/fill-words.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import type { Typed } from '#web/form/typed.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { DateInput, TimeInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { MadeFields } from '../../parts/made-fields.tsx';
import type { words as english } from '../../words.en.ts';
import { TERM_PLACES } from '../contract.ts';
import type { loadOrderForm } from '../load-order-form.ts';

type OrderFormProps = {
  form: Awaited<ReturnType<typeof loadOrderForm>>;
  made: typeof english.form;
  typed: Typed;
  problems: readonly SaidProblem[];
};

/** The whole decision of a court on one page: findings, what it says, family time, goal, status, the next hearing. */
export function OrderForm({ form, made, typed, problems }: OrderFormProps) {
  const { words, over, back, formKey } = form;
  const field = fieldProps(words, typed, problems);
  const each = (name: 'term' | 'says' | 'until', number: number) => fillWords(words[name], { number: String(number) });
  return (
    <FormPage
      title={words.title}
      over={over}
      lead={form.lead ?? words.lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      keep="order"
      continueLabel={words.save}
    >
      {form.lead === null ? <DateInput {...field.date('madeOn')} /> : <p>{words.lead}</p>}
      {form.asked.map(sentence => (
        <Alert key={sentence} kind="info">
          {sentence}
        </Alert>
      ))}
      <MadeFields words={made} choices={form.made} typed={typed} problems={problems} />
      <Card title={words.visits}>
        <Stack tight>
          <Select {...field.text('withId')} required={false} empty={words.withIdNone} options={form.people} />
          <TextField {...field.text('times')} hint={words.timesHint} required={false} inputMode="numeric" width="xs" />
          <Select
            {...field.text('per')}
            required={false}
            empty={words.perNone}
            options={[
              { value: 'week', label: words.week },
              { value: 'month', label: words.month },
            ]}
          />
          <TextField {...field.text('minutes')} required={false} inputMode="numeric" width="xs" />
          <Select
            {...field.text('supervision')}
            required={false}
            empty={words.supervisionNone}
            options={form.supervision}
          />
          <TextArea {...field.text('visitsSay')} required={false} max={1000} />
        </Stack>
      </Card>
      <Card title={words.terms}>
        <Stack tight>
          {TERM_PLACES.map(number => (
            <Stack key={number} tight>
              <Select
                {...field.text(`term${number}`, each('term', number))}
                required={false}
                empty={words.termNone}
                options={form.terms}
              />
              <TextArea {...field.text(`says${number}`, each('says', number))} required={false} max={1000} />
              <DateInput
                {...field.date(`until${number}`, each('until', number))}
                hint={words.untilHint}
                required={false}
              />
            </Stack>
          ))}
        </Stack>
      </Card>
      <Card title={words.goalHead}>
        <Stack tight>
          <Select {...field.text('goal')} required={false} empty={words.goalNone} options={form.goals} />
          <Select {...field.text('concurrent')} required={false} empty={words.concurrentNone} options={form.goals} />
          <Select {...field.text('status')} required={false} empty={words.statusNone} options={form.statuses} />
        </Stack>
      </Card>
      <Card title={words.next}>
        <Stack tight>
          <Select {...field.text('nextKind')} required={false} empty={words.nextKindNone} options={form.hearings} />
          <DateInput {...field.date('nextDay')} required={false} />
          <TimeInput {...field.text('nextTime')} required={false} />
          <TextField {...field.text('nextPlace')} required={false} max={200} />
          <Select {...field.text('nextAttend')} required={false} empty={words.nextAttendNone} options={form.attend} />
        </Stack>
      </Card>
    </FormPage>
  );
}
