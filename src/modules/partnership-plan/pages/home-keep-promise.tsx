import { isId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedDate, typedFrom } from '#web/form/typed.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { homePlanPath } from '../home-paths.ts';
import { homeForm } from '../load/load-home-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { keptFields } from '../plan-fields.ts';
import { writeHomePlan } from '../policy.ts';
import { readable } from '../say/say-words.ts';
import { promiseById } from '../store/promises.ts';
import { keepPromise } from '../use-cases/keep-promise.ts';
import type { Route } from './+types/home-keep-promise';

const promiseIn = ({ promiseId }: { readonly promiseId?: string }) => (isId(promiseId) ? promiseId : notThere());

export const loader = page(
  writeHomePlan,
  async ask => {
    const form = await homeForm(ask, ask.params.childId);
    const promise = await promiseById(ask.tx, promiseIn(ask.params));
    if (promise?.childId !== form.childId) return notThere();
    const words = ask.say.group('partnership-plan', 'homeForms');
    return {
      ...form,
      words,
      back: `${form.back}#promises`,
      title: words.keptTitle,
      lead: readable(promise, ask.language).text,
      save: words.keptSave,
      known: typedFrom(keptFields, { keptOn: ask.today.toString() }),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  writeHomePlan,
  { words: 'partnership-plan', about: params => params.childId },
  async ask => {
    const read = readFields(ask.form, keptFields);
    if (!read.ok) return read;
    const kept = await keepPromise(ask, { promiseId: promiseIn(ask.params), ...read.value.values });
    return kept.ok ? ok({ to: `${homePlanPath(kept.value.childId)}?done=kept#promises` }) : kept;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.keptMeta }];

export default function HomeKeepPromise({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {(field, typed) => (
        <DateInput {...field('keptOn')} label={loaderData.words.keptOn} value={typedDate(typed, 'keptOn')} />
      )}
    </PlanForm>
  );
}
