import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { serviceFields } from '../contract.ts';
import { goalForm } from '../goal-form.ts';
import { planInAddress } from '../plan-in-address.ts';
import { writePlan } from '../policy.ts';
import { writeService } from '../use-cases/write-service.ts';
import type { Route } from './+types/new-service';

export const loader = page(
  writePlan,
  async ask => {
    const { needs, over, here, formKey } = await goalForm(ask);
    return { needs, over, here, formKey, words: ask.say.group('planning', 'serviceForm') };
  },
  { about: params => params.childId },
);

export const action = submit(writePlan, { words: 'planning', about: params => params.childId }, async ask => {
  const { plan, here } = await planInAddress(ask);
  const read = readFields(ask.form, serviceFields);
  if (!read.ok) return read;
  const { need, service, ...dose } = read.value.values;
  const written = await writeService(ask, { planId: plan.id, needId: need, words: service, ...dose });
  return written.ok ? ok({ to: `${here}?done=saved` }) : written;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A service that is to answer a need, with its dose. */
export default function NewService({ loaderData, actionData }: Route.ComponentProps) {
  const { words, here, over, formKey, needs } = loaderData;
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
      lead={words.lead}
      problems={problems}
      back={{ href: here }}
      formKey={formKey}
      keep="service"
      continueLabel={words.save}
    >
      <Select {...field.text('need')} options={needs} />
      <TextField {...field.text('service')} max={200} />
      <TextField {...field.text('provider')} required={false} max={120} />
      <TextField {...field.text('times')} hint={words.timesHint} required={false} width="xs" inputMode="numeric" />
      <Select {...field.text('timesPer')} required={false} empty={words.perEmpty} options={per} />
      <TextField {...field.text('weeks')} required={false} width="xs" inputMode="numeric" />
    </FormPage>
  );
}
