import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { allergyFields, SEVERITIES } from '../contract.ts';
import { healthForm } from '../load-form.ts';
import { HealthForm } from '../parts/health-form.tsx';
import { addAllergy } from '../policy.ts';
import { recordAllergy } from '../use-cases/record-allergy.ts';
import type { Route } from './+types/add-allergy';

export const loader = page(
  addAllergy,
  async ask => {
    const severities = ask.say.group('health', 'severities');
    return {
      ...(await healthForm(ask, ask.params.childId)),
      words: ask.say.group('health', 'allergyForm'),
      severities: SEVERITIES.map(value => ({ value, label: severities[value] })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(addAllergy, { words: 'health', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, allergyFields);
  if (!read.ok) return read;
  const childId = ask.params.childId ?? '';
  const recorded = await recordAllergy(ask, { childId, ...read.value.values });
  return recorded.ok ? ok({ to: `/children/${childId}/health?done=allergy` }) : recorded;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function AddAllergy({ loaderData, actionData }: Route.ComponentProps) {
  const { severities } = loaderData;
  return (
    <HealthForm<keyof typeof allergyFields> form={loaderData} refused={actionData}>
      {field => (
        <>
          <TextField {...field('substance')} max={120} />
          <RadioGroup {...field('severity')} options={severities} />
          <TextArea {...field('reaction')} required={false} max={300} rows={2} />
          <TextArea {...field('whatToDo')} required={false} max={500} rows={3} />
          <TextField {...field('saidBy')} required={false} max={120} />
        </>
      )}
    </HealthForm>
  );
}
