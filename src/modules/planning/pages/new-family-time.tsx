import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { familyTimeFields, SUPERVISIONS, TIME_WAYS } from '../contract.ts';
import { planForm, planInAddress } from '../plan-in-address.ts';
import { writePlan } from '../policy.ts';
import { writeFamilyTime } from '../use-cases/write-family-time.ts';
import type { Route } from './+types/new-family-time';

export const loader = page(
  writePlan,
  async ask => {
    const { over, here, formKey } = await planForm(ask);
    const { say } = ask;
    return {
      over,
      here,
      formKey,
      words: say.group('planning', 'timeForm'),
      ways: TIME_WAYS.map(value => ({ value, label: say('planning', `timeWays.${value}`) })),
      supervisions: SUPERVISIONS.map(value => ({ value, label: say('planning', `supervisions.${value}`) })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(writePlan, { words: 'planning', about: params => params.childId }, async ask => {
  const { plan, here } = await planInAddress(ask);
  const read = readFields(ask.form, familyTimeFields);
  if (!read.ok) return read;
  const written = await writeFamilyTime(ask, { planId: plan.id, ...read.value.values });
  return written.ok ? ok({ to: `${here}?done=saved` }) : written;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** How often the child is with somebody of the family. */
export default function NewFamilyTime({ loaderData, actionData }: Route.ComponentProps) {
  const { words, here, over, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  const per = [
    { value: 'week', label: words.week },
    { value: 'month', label: words.month },
  ];
  return (
    <FormPage
      title={words.title}
      over={over}
      problems={problems}
      back={{ href: here }}
      formKey={formKey}
      keep="family-time"
      continueLabel={words.save}
    >
      <TextField {...field.text('withWhom')} max={120} />
      <RadioGroup {...field.text('way')} options={loaderData.ways} />
      <TextField {...field.text('times')} width="xs" inputMode="numeric" />
      <Select {...field.text('timesPer')} empty={words.perEmpty} options={per} />
      <TextField {...field.text('minutes')} required={false} width="xs" inputMode="numeric" />
      <TextField {...field.text('place')} required={false} max={120} />
      <Select {...field.text('supervision')} required={false} empty={words.notSaid} options={loaderData.supervisions} />
    </FormPage>
  );
}
