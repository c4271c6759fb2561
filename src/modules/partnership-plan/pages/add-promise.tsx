import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { PAIR_SUBJECTS, SIDES } from '../contract.ts';
import { planForm, planPath, planToWorkOn, sayAgain } from '../load/load-plan-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { PromiseFields } from '../parts/promise-fields.tsx';
import { promiseFields } from '../plan-fields.ts';
import { keepPromises } from '../policy.ts';
import { promiseChoices, userNamed } from '../promise-choices.ts';
import { makePromise } from '../use-cases/make-promise.ts';
import type { Route } from './+types/add-promise';

export const loader = page(
  keepPromises,
  async ask => {
    const { say } = ask;
    const form = await planForm(ask, ask.params.childId);
    const plan = await planToWorkOn(ask, form.childId);
    const about = PAIR_SUBJECTS.find(subject => subject === ask.query.get('about'));
    const signed = await sayAgain(ask, plan);
    const out = plan.state === 'ready' || plan.state === 'declined';
    const beside = signed ? 'again.addOnly' : out ? 'again.addBeside' : null;
    return {
      ...form,
      ...(await promiseChoices(ask, plan.id)),
      words: say.group('partnership-plan', 'promiseForm'),
      title: say('partnership-plan', 'promiseForm.title'),
      lead: [say('partnership-plan', 'promiseForm.lead'), beside && say('partnership-plan', beside)]
        .filter(Boolean)
        .join(' '),
      save: say('partnership-plan', 'promiseForm.save'),
      sides: SIDES.map(value => ({ value, label: say('partnership-plan', `sides.${value}`) })),
      known: typedFrom(promiseFields, { side: 'agency', language: ask.language, subject: about }),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  keepPromises,
  { words: 'partnership-plan', about: params => params.childId },
  async ask => {
    const childId = ask.params.childId ?? '';
    const plan = await planToWorkOn(ask, childId);
    const read = readFields(ask.form, promiseFields);
    if (!read.ok) return read;
    const { values } = read.value;
    const userId = await userNamed(ask, plan.id, values.side, values.who);
    const made = await makePromise(ask, { planId: plan.id, userId, ...values });
    return made.ok ? ok({ to: `${planPath(childId)}?done=promise` }) : made;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function AddPromise({ loaderData, actionData }: Route.ComponentProps) {
  const { words, sides } = loaderData;
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {(field, typed) => (
        <PromiseFields words={words} choices={loaderData} field={field} typed={typed}>
          <RadioGroup {...field('side')} label={words.side} options={sides} />
        </PromiseFields>
      )}
    </PlanForm>
  );
}
