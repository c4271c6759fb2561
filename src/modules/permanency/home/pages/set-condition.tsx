import { ok } from '#kernel/result.ts';
import { fullName, relativesOf } from '#modules/people/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { doneAt, permanencyForm } from '../../permanency-form.ts';
import { settingConditions } from '../../policy.ts';
import { conditionFields } from '../contract.ts';
import { setCondition } from '../use-cases/set-condition.ts';
import type { Route } from './+types/set-condition';

export const loader = page(
  settingConditions,
  async ask => {
    const form = await permanencyForm(ask, ask.params.childId);
    const family = await relativesOf(ask.tx, form.childId, ask.language);
    return {
      ...form,
      words: ask.say.group('permanency', 'conditionForm'),
      family: family.map(one => ({ value: one.id, label: `${fullName(one)} · ${one.kind}` })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(settingConditions, { words: 'permanency', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, conditionFields);
  if (!read.ok) return read;
  const set = await setCondition(ask, { childId: ask.params.childId ?? '', ...read.value.values });
  return set.ok ? ok(doneAt(ask.params.childId, 'condition')) : set;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A condition for the return home, in plain words, with what will show it. */
export default function SetCondition({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, back, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={words.title}
      over={over}
      lead={words.lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      keep="condition"
      continueLabel={words.save}
    >
      <TextArea {...field.text('what')} max={500} />
      <TextArea {...field.text('shows')} hint={words.showsHint} max={500} />
      <Select {...field.text('parentId')} required={false} empty={words.nobody} options={loaderData.family} />
      <DateInput {...field.date('setOn')} />
    </FormPage>
  );
}
