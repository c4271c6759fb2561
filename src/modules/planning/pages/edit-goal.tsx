import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { goalFields } from '../contract.ts';
import { goalForm } from '../goal-form.ts';
import { GoalFields } from '../parts/goal-fields.tsx';
import { goalInAddress } from '../plan-in-address.ts';
import { writePlan } from '../policy.ts';
import { writeGoal } from '../use-cases/write-goal.ts';
import type { Route } from './+types/edit-goal';

export const loader = page(
  writePlan,
  async ask => {
    const { goal, here } = await goalInAddress(ask);
    return {
      ...(await goalForm(ask)),
      back: `${here}/goals/${goal.id}`,
      before: typedFrom(goalFields, {
        need: goal.need_id,
        words: goal.words,
        measure: goal.measure,
        language: goal.language,
        ownWords: goal.own_words,
        ownLanguage: goal.own_language as 'en' | 'es' | 'ht' | null,
        reviewOn: goal.review_on,
      }),
    };
  },
  { about: params => params.childId },
);

export const action = submit(writePlan, { words: 'planning', about: params => params.childId }, async ask => {
  const { plan, here, goal } = await goalInAddress(ask);
  const read = readFields(ask.form, goalFields);
  if (!read.ok) return read;
  const { need, language, ...said } = read.value.values;
  const written = await writeGoal(ask, {
    planId: plan.id,
    goalId: goal.id,
    needId: need,
    ...said,
    ...(language && { language }),
  });
  return written.ok ? ok({ to: `${here}/goals/${goal.id}` }) : written;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A goal written anew. */
export default function EditGoal({ loaderData, actionData }: Route.ComponentProps) {
  const { words, back, over, formKey, before } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <FormPage
      title={words.editTitle}
      over={over}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      keep="goal"
      continueLabel={words.save}
    >
      <GoalFields {...loaderData} field={fieldProps(words, typed, problems, before)} />
    </FormPage>
  );
}
