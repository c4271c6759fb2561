import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { Tick } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { ownPromiseFields } from '../home-fields.ts';
import { homePlanPath } from '../home-paths.ts';
import { homeForm, planToLiveOn } from '../load/load-home-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { MOST_WORDS } from '../plan-fields.ts';
import { writeHomePlan } from '../policy.ts';
import { firstNameOf } from '../say/say-words.ts';
import { makePromise } from '../use-cases/make-promise.ts';
import type { Route } from './+types/home-add-promise';

export const loader = page(
  writeHomePlan,
  async ask => {
    const form = await homeForm(ask, ask.params.childId);
    await planToLiveOn(ask, form.childId);
    const words = ask.say.group('partnership-plan', 'homeForms');
    return {
      ...form,
      words,
      title: words.promiseTitle,
      lead: words.promiseLead,
      hint: ask.say('partnership-plan', 'homeForms.promiseHint', { name: form.name }),
      save: words.promiseSave,
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  writeHomePlan,
  { words: 'partnership-plan', about: params => params.childId },
  async ask => {
    const childId = ask.params.childId ?? '';
    const plan = await planToLiveOn(ask, childId);
    const read = readFields(ask.form, ownPromiseFields);
    if (!read.ok) return read;
    const { userId, name } = ask.who;
    const made = await makePromise(ask, {
      planId: plan.id,
      subject: null,
      side: 'caregiver',
      who: firstNameOf(name),
      userId,
      language: ask.language,
      ...read.value.values,
    });
    return made.ok ? ok({ to: `${homePlanPath(childId)}?done=promise` }) : made;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.promiseMeta }];

export default function HomeAddPromise({ loaderData, actionData }: Route.ComponentProps) {
  const { words, hint } = loaderData;
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {(field, typed) => (
        <>
          <TextArea {...field('words')} label={words.promiseWords} hint={hint} max={MOST_WORDS} rows={3} />
          <DateInput {...field('dueOn')} label={words.dueOn} value={typedDate(typed, 'dueOn')} />
          <Tick
            name="forFamily"
            required={false}
            hint={words.forFamilyHint}
            checked={typedText(typed, 'forFamily') === 'yes'}
          >
            {words.forFamily}
          </Tick>
        </>
      )}
    </PlanForm>
  );
}
