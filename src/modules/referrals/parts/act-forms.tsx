import type { ReactNode } from 'react';
import { FormKeys } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedDate, typedList, typedText } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { CheckboxGroup, RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput, TimeInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';

type Option = { readonly value: string; readonly label: string };
type Words = Readonly<Record<string, string>>;

/** What every form of a referral's page gets. */
export type FormProps = {
  words: Words;
  formKey: string;
  problems: readonly SaidProblem[];
  typed: Typed;
};

/** One form of the page: what it does, its fields, one button. */
export function ActForm({
  act,
  formKey,
  save,
  children,
}: {
  act: string;
  formKey: string;
  save: string;
  children: ReactNode;
}) {
  return (
    <form method="post" noValidate>
      <FormKeys formKey={formKey} />
      <input type="hidden" name="act" value={act} />
      {children}
      <Button>{save}</Button>
    </form>
  );
}

/** A field of such a form by its name: label, what was typed, what is wrong. */
export const fieldsOf =
  ({ words, problems, typed }: FormProps) =>
  (name: string, label = words[name] ?? '') => ({
    name,
    label,
    value: typedText(typed, name),
    problem: problemAt(problems, name),
  });

export type SendChoices = {
  lead: string;
  notice: string | null;
  grounds: readonly Option[];
  kinds: readonly Option[];
  parts: readonly Option[];
  people: readonly Option[];
  how: readonly Option[];
  ways: readonly Option[];
};

export function SendForm({ choices, ...form }: FormProps & { choices: SendChoices }) {
  const { words } = form;
  const field = fieldsOf(form);
  return (
    <Card title={words.send} tone="decide">
      <p>{choices.lead}</p>
      {choices.notice && <p>{choices.notice}</p>}
      <ActForm act="send" formKey={form.formKey} save={words.sendButton ?? ''}>
        {choices.grounds.length > 0 && (
          <Select {...field('ground')} required={false} options={[...choices.grounds]} empty={words.groundNew} />
        )}
        <GroundFields choices={choices} {...form} />
        <RadioGroup {...field('way')} options={[...choices.ways]} />
      </ActForm>
    </Card>
  );
}

type GroundChoices = Pick<SendChoices, 'kinds' | 'parts' | 'people' | 'how'>;

/** A ground to tell something: what, to what end, until when, by whose consent or which law. */
function GroundFields({ choices, ...form }: FormProps & { choices: GroundChoices }) {
  const { words, typed } = form;
  const field = fieldsOf(form);
  return (
    <>
      <Select {...field('kind')} required={false} options={[...choices.kinds]} />
      <CheckboxGroup
        {...field('parts')}
        required={false}
        value={typedList(typed, 'parts')}
        options={[...choices.parts]}
      />
      <TextField {...field('purpose')} required={false} max={300} />
      <DateInput {...field('until')} required={false} value={typedDate(typed, 'until')} />
      <Select {...field('givenBy')} required={false} options={[...choices.people]} />
      <Select {...field('givenHow')} required={false} options={[...choices.how]} />
      <TextField {...field('citation')} hint={words.citationHint} required={false} max={200} />
    </>
  );
}

/** One more ground for a referral that was sent: to tell more, or for longer. */
export function GroundForm({
  choices,
  title,
  save,
  ...form
}: FormProps & { choices: GroundChoices; title: string; save: string }) {
  return (
    <Disclosure summary={title} open={form.problems.some(({ at }) => GROUND_AT.includes(at))}>
      <ActForm act="ground" formKey={form.formKey} save={save}>
        <GroundFields choices={choices} {...form} />
      </ActForm>
    </Disclosure>
  );
}

const GROUND_AT: readonly string[] = ['kind', 'parts', 'purpose', 'until', 'givenBy', 'givenHow', 'citation'];

export type StepChoices = {
  seen: string;
  to: readonly Option[];
  reasons: readonly Option[];
  howFar: readonly Option[];
};

export function StepForm({ choices, ...form }: FormProps & { choices: StepChoices }) {
  const { words, typed } = form;
  const field = fieldsOf(form);
  return (
    <Card title={words.step}>
      <p>{words.stepLead}</p>
      <ActForm act="step" formKey={form.formKey} save={words.stepButton ?? ''}>
        <input type="hidden" name="seen" value={choices.seen} />
        <Select {...field('to')} options={[...choices.to]} />
        <Select {...field('reason')} required={false} options={[...choices.reasons]} />
        <TextField {...field('waitDays')} required={false} width="xs" inputMode="numeric" />
        <DateInput {...field('day')} required={false} value={typedDate(typed, 'day')} />
        <TimeInput {...field('time')} required={false} />
        <TextField {...field('place')} required={false} max={200} />
        <Select {...field('received')} required={false} options={[...choices.howFar]} />
        <Select {...field('needMet')} required={false} options={[...choices.howFar]} />
        <TextArea {...field('note')} required={false} max={1000} />
      </ActForm>
    </Card>
  );
}

export function ProgressForm({ progress, ...form }: FormProps & { progress: readonly Option[] }) {
  const { words } = form;
  const field = fieldsOf(form);
  return (
    <Card title={words.progressTitle}>
      <ActForm act="told" formKey={form.formKey} save={words.progressButton ?? ''}>
        <TextField {...field('sessions')} required={false} width="xs" inputMode="numeric" />
        <TextField {...field('score')} required={false} width="xs" inputMode="numeric" />
        <Select {...field('progress')} required={false} options={[...progress]} />
        <TextArea {...field('words')} required={false} max={2000} />
        <TextField {...field('help')} required={false} max={500} />
      </ActForm>
    </Card>
  );
}

export function ResultForm({ howFar, ...form }: FormProps & { howFar: readonly Option[] }) {
  const { words } = form;
  const field = fieldsOf(form);
  return (
    <Card title={words.resultTitle} tone="decide">
      <p>{words.resultLead}</p>
      <ActForm act="read" formKey={form.formKey} save={words.resultButton ?? ''}>
        <RadioGroup {...field('received')} options={[...howFar]} />
        <RadioGroup {...field('needMet')} options={[...howFar]} />
        <TextArea {...field('familyView')} required={false} max={1000} />
      </ActForm>
    </Card>
  );
}

export function RevokeForm({ words, formKey }: Pick<FormProps, 'words' | 'formKey'>) {
  return (
    <ActForm act="revoke" formKey={formKey} save={words.revoke ?? ''}>
      <p>{words.revokeLead}</p>
    </ActForm>
  );
}
