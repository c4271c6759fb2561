import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { conditionFields } from '../contract.ts';
import { healthForm } from '../load-form.ts';
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
  const { words, name, back, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = (at: keyof typeof conditionFields) => ({
    name: at,
    label: words[at],
    value: typedText(typed, at),
    problem: problemAt(problems, at),
  });
  return (
    <FormPage
      title={words.title}
      over={name}
      lead={words.lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <TextField {...field('name')} max={120} />
      <TextArea {...field('care')} required={false} max={1000} />
    </FormPage>
  );
}
