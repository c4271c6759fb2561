import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { goalOf } from '../../goals/store.ts';
import { doneAt, permanencyForm } from '../../permanency-form.ts';
import { takingPathSteps } from '../../policy.ts';
import { subsidyFields } from '../contract.ts';
import { agreeSubsidy } from '../use-cases/agree-subsidy.ts';
import type { Route } from './+types/agree-subsidy';

export const loader = page(
  takingPathSteps,
  async ask => {
    const form = await permanencyForm(ask, ask.params.childId);
    const goal = (await goalOf(ask.tx, form.childId, ask.params.permanencyGoalId ?? '')) ?? notThere();
    return {
      ...form,
      words: ask.say.group('permanency', 'subsidyForm'),
      goal: goal[`kind_${ask.language}`],
    };
  },
  { about: params => params.childId },
);

const cents = (dollars: number | null) => (dollars === null ? null : Math.round(dollars * 100));

export const action = submit(
  takingPathSteps,
  {
    words: 'permanency',
    about: params => params.childId,
    constraints: { subsidy__one_for_a_goal: { kind: 'subsidy-is-recorded' } },
  },
  async ask => {
    const read = readFields(ask.form, subsidyFields);
    if (!read.ok) return read;
    const { agreed, signedOn, beginsOn, monthly, once, medicaid, note } = read.value.values;
    const { childId = '', permanencyGoalId: goalId = '' } = ask.params;
    const recorded = await agreeSubsidy(ask, {
      childId,
      goalId,
      agreed: agreed === 'yes',
      signedOn,
      beginsOn,
      monthlyCents: cents(monthly),
      onceCents: cents(once),
      medicaid: medicaid === null || medicaid === 'not_known' ? null : medicaid === 'yes',
      note,
    });
    return recorded.ok ? ok(doneAt(childId, 'subsidy')) : recorded;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** What was agreed with the family about assistance, or that it was not taken. */
export default function AgreeSubsidy({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, back, formKey, goal } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={words.title}
      over={`${over} · ${goal}`}
      lead={words.lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <RadioGroup
        {...field.text('agreed')}
        options={[
          { value: 'yes', label: words.agreedYes },
          { value: 'no', label: words.agreedNo },
        ]}
      />
      <DateInput {...field.date('signedOn')} />
      <TextField {...field.text('monthly')} required={false} width="s" inputMode="decimal" />
      <TextField {...field.text('once')} required={false} width="s" inputMode="decimal" />
      <DateInput {...field.date('beginsOn')} required={false} />
      <Select
        {...field.text('medicaid')}
        required={false}
        empty={words.medicaidNotSaid}
        options={[
          { value: 'yes', label: words.medicaidYes },
          { value: 'no', label: words.medicaidNo },
          { value: 'not_known', label: words.medicaidUnknown },
        ]}
      />
      <TextArea {...field.text('note')} required={false} max={1000} />
    </FormPage>
  );
}
