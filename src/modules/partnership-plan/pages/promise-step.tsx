import { ok } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedDate } from '#web/form/typed.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { planForm, planPath, planToWorkOn } from '../load/load-plan-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { recordSteps } from '../policy.ts';
import { stepsOf } from '../store/plans.ts';
import { recordStep } from '../use-cases/record-step.ts';
import type { Route } from './+types/promise-step';

const fields = defineFields({ promiseBy: { kind: 'date' } });

/** An open step of the child's plan. NotThere when it is answered already or no step of it. */
async function openStep(ask: Ask, childId: string, kind = '') {
  const plan = await planToWorkOn(ask, childId);
  const step = (await stepsOf(ask.tx, plan.id)).find(one => one.kind === kind && one.state === 'open');
  return { plan, step: step ?? notThere() };
}

export const loader = page(
  recordSteps,
  async ask => {
    const { say, language } = ask;
    const form = await planForm(ask, ask.params.childId);
    const { step } = await openStep(ask, form.childId, ask.params.step);
    return {
      ...form,
      back: `${form.back}/packet`,
      words: say.group('partnership-plan', 'promiseStep'),
      title: step[language],
      lead: say('partnership-plan', 'promiseStep.lead'),
      save: say('partnership-plan', 'promiseStep.save'),
    };
  },
  { about: params => params.childId },
);

export const action = submit(recordSteps, { words: 'partnership-plan', about: params => params.childId }, async ask => {
  const childId = ask.params.childId ?? '';
  const { plan, step } = await openStep(ask, childId, ask.params.step);
  const read = readFields(ask.form, fields);
  if (!read.ok) return read;
  const { kind, note } = step;
  const answer = { agreementId: plan.id, step: kind, state: 'open', note, ...read.value.values } as const;
  const promised = await recordStep(ask, answer);
  return promised.ok ? ok({ to: `${planPath(childId)}/packet` }) : promised;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function PromiseStep({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {(field, typed) => (
        <DateInput {...field('promiseBy')} label={loaderData.words.promiseBy} value={typedDate(typed, 'promiseBy')} />
      )}
    </PlanForm>
  );
}
