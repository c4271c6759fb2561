import type { ReactNode } from 'react';
import { FormKeys } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedDate, typedText } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import type { volunteerWords as english } from '../volunteer-words.en.ts';

type Option = { value: string; label: string };
type Problems = readonly { readonly at: string; readonly code: string; readonly message: string }[];
type Props = {
  readonly words: typeof english;
  readonly formKey: string;
  readonly problems: Problems;
  readonly typed: Typed;
  readonly volunteers: Option[];
  readonly roles: Option[];
  readonly kinds: Option[];
};

/** What is written down of volunteers: who came, how they were looked at, how long they helped, who left. */
export function VolunteerForms({ words, formKey, problems, typed, volunteers, roles, kinds }: Props) {
  const at = (name: string) => ({ name, problem: problemAt(problems, name) });
  const text = (name: string) => ({ ...at(name), value: typedText(typed, name) });
  const date = (name: string) => ({ ...at(name), value: typedDate(typed, name) });
  const form = (act: string, title: string, fields: ReactNode) => (
    <Disclosure summary={title} open={typedText(typed, 'act') === act}>
      <form method="post" noValidate>
        <FormKeys formKey={formKey} />
        <input type="hidden" name="act" value={act} />
        {fields}
        <Button kind="outline">{words.save}</Button>
      </form>
    </Disclosure>
  );
  return (
    <Card>
      {form(
        'add',
        words.add,
        <>
          <TextField {...text('name')} label={words.name} max={120} />
          <TextField {...text('phone')} label={words.phone} max={40} required={false} />
          <Select {...text('role')} label={words.role} options={roles} />
          <DateInput {...date('since')} label={words.since} />
        </>,
      )}
      {volunteers.length > 0 && (
        <>
          {form(
            'check',
            words.check,
            <>
              <Select {...text('checked')} label={words.who} options={volunteers} />
              <Select {...text('kind')} label={words.kind} options={kinds} />
              <DateInput {...date('from')} label={words.from} />
              <DateInput {...date('until')} label={words.until} />
            </>,
          )}
          {form(
            'hours',
            words.hoursTitle,
            <>
              <Select {...text('helped')} label={words.who} options={volunteers} />
              <DateInput {...date('on')} label={words.on} />
              <TextField
                {...text('hours')}
                label={words.hours}
                hint={words.hoursHint}
                max={5}
                width="s"
                inputMode="decimal"
              />
            </>,
          )}
          {form(
            'end',
            words.end,
            <>
              <Select {...text('leaving')} label={words.who} options={volunteers} />
              <DateInput {...date('lastDay')} label={words.lastDay} />
            </>,
          )}
        </>
      )}
    </Card>
  );
}
