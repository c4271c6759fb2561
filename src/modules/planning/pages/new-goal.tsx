import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { goalFields } from '../contract.ts';
import { goalForm } from '../goal-form.ts';
import { GoalFields } from '../parts/goal-fields.tsx';
import { planInAddress } from '../plan-in-address.ts';
import { writePlan } from '../policy.ts';
import { writeGoal } from '../use-cases/write-goal.ts';
import type { Route } from './+types/new-goal';

export const loader = page(writePlan, goalForm, { about: params => params.childId });

export const action = submit(writePlan, { words: 'planning', about: params => params.childId }, async ask => {
  const { plan, here } = await planInAddress(ask);
  const read = readFields(ask.form, goalFields);
  if (!read.ok) return read;
  const { need, language, ...goal } = read.value.values;
  const written = await writeGoal(ask, {
    planId: plan.id,
    goalId: null,
    needId: need,
    ...goal,
    ...(language && { language }),
  });
  return written.ok ? ok({ to: `${here}/goals/${written.value.id}` }) : written;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A new goal of a plan. */
export default function NewGoal({ loaderData, actionData }: Route.ComponentProps) {
  const { words, here, over, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <FormPage
      title={words.title}
      over={over}
      problems={problems}
      back={{ href: here }}
      formKey={formKey}
      keep="goal"
      continueLabel={words.save}
    >
      <GoalFields {...loaderData} field={fieldProps(words, typed, problems, { language: loaderData.written })} />
    </FormPage>
  );
}
