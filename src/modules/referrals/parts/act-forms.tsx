import type { ReactNode } from 'react';
import { FormKeys } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedDate, typedList, typedText } from '#web/form/typed.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { CheckboxGroup, RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';

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
  kind,
  children,
}: {
  act: string;
  formKey: string;
  save: string;
  kind?: 'fill' | 'outline';
  children: ReactNode;
}) {
  return (
    <form className="al-act" method="post" noValidate>
      <FormKeys formKey={formKey} />
      <input type="hidden" name="act" value={act} />
      <div className="al-formpage__fields">{children}</div>
      <Button kind={kind}>{save}</Button>
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
  const { words, problems } = form;
  const field = fieldsOf(form);
  const standing = choices.grounds.length > 0;
  return (
    <Card title={words.send} tone="decide">
      <Stack tight>
        <p>{choices.lead}</p>
        {choices.notice && <Alert kind="info">{choices.notice}</Alert>}
      </Stack>
      <ActForm act="send" formKey={form.formKey} save={words.sendButton ?? ''}>
        {standing && (
          <>
            <Select {...field('ground')} required={false} options={[...choices.grounds]} empty={words.groundNew} />
            <Disclosure summary={words.groundNew} open={problems.some(({ at }) => GROUND_AT.includes(at))}>
              <GroundFields choices={choices} {...form} />
            </Disclosure>
          </>
        )}
        {!standing && <GroundFields choices={choices} {...form} />}
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
    <div className="al-formpage__fields">
      <Select {...field('kind')} options={[...choices.kinds]} />
      <div className="al-choices-two">
        <CheckboxGroup {...field('parts')} value={typedList(typed, 'parts')} options={[...choices.parts]} />
      </div>
      <TextField {...field('purpose')} max={300} />
      <DateInput {...field('until')} value={typedDate(typed, 'until')} />
      <Select {...field('givenBy')} hint={words.givenByHint} required={false} options={[...choices.people]} />
      <Select {...field('givenHow')} required={false} options={[...choices.how]} />
      <TextField {...field('citation')} hint={words.citationHint} required={false} max={200} />
    </div>
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

export type ResultChoices = {
  readonly howFar: readonly Option[];
  /** What the service says came of it. */
  readonly said: readonly { readonly label: string; readonly value: string }[];
};

export function ResultForm({ howFar, said, ...form }: FormProps & ResultChoices) {
  const { words } = form;
  const field = fieldsOf(form);
  return (
    <Card title={words.resultTitle} tone="decide">
      <Stack>
        <p>{words.resultLead}</p>
        {said.length > 0 && <SummaryList rows={[...said]} />}
      </Stack>
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
    <ActForm act="revoke" formKey={formKey} save={words.revoke ?? ''} kind="outline">
      <p>{words.revokeLead}</p>
    </ActForm>
  );
}
