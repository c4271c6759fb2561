import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { conditionFields } from '../contract.ts';
import { healthForm } from '../load-form.ts';
import { HealthForm } from '../parts/health-form.tsx';
import { addCondition } from '../policy.ts';
import { recordCondition } from '../use-cases/record-condition.ts';
import type { Route } from './+types/add-condition';

export const loader = page(
  addCondition,
  async ask => ({ ...(await healthForm(ask, ask.params.childId)), words: ask.say.group('health', 'conditionForm') }),
  { about: params => params.childId },
);

export const action = submit(addCondition, { words: 'health', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, conditionFields);
  if (!read.ok) return read;
  const childId = ask.params.childId ?? '';
  const recorded = await recordCondition(ask, { childId, ...read.value.values });
  return recorded.ok ? ok({ to: `/children/${childId}/health?done=condition` }) : recorded;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function AddCondition({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <HealthForm<keyof typeof conditionFields> form={loaderData} refused={actionData}>
      {field => (
        <>
          <TextField {...field('name')} max={120} />
          <TextArea {...field('care')} required={false} max={1000} />
        </>
      )}
    </HealthForm>
  );
}
