import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedDate } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { medicineFields, YES_NO_UNKNOWN } from '../contract.ts';
import { healthForm } from '../load-form.ts';
import { HealthForm } from '../parts/health-form.tsx';
import { addMedicine } from '../policy.ts';
import { recordMedicine } from '../use-cases/record-medicine.ts';
import type { Route } from './+types/add-medicine';

export const loader = page(
  addMedicine,
  async ask => {
    const answers = ask.say.group('health', 'yesNo');
    return {
      ...(await healthForm(ask, ask.params.childId)),
      words: ask.say.group('health', 'medicineForm'),
      answers: YES_NO_UNKNOWN.map(value => ({ value, label: answers[value] })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(addMedicine, { words: 'health', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, medicineFields);
  if (!read.ok) return read;
  const childId = ask.params.childId ?? '';
  const { psychotropic, ...values } = read.value.values;
  const recorded = await recordMedicine(ask, {
    childId,
    ...values,
    psychotropic: psychotropic === 'not_known' ? null : psychotropic === 'yes',
  });
  return recorded.ok ? ok({ to: `/children/${childId}/health?done=medicine` }) : recorded;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function AddMedicine({ loaderData, actionData }: Route.ComponentProps) {
  const { words, answers } = loaderData;
  return (
    <HealthForm<keyof typeof medicineFields> form={loaderData} refused={actionData}>
      {(field, typed) => (
        <>
          <TextField {...field('name')} max={120} />
          <TextField {...field('dose')} required={false} max={120} />
          <TextField {...field('times')} required={false} max={200} />
          <TextField {...field('reason')} required={false} max={200} />
          <RadioGroup {...field('psychotropic')} hint={words.psychotropicHint} options={answers} />
          <DateInput {...field('from')} value={typedDate(typed, 'from')} required={false} />
        </>
      )}
    </HealthForm>
  );
}
