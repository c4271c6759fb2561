import { no, ok } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedDate, typedFrom } from '#web/form/typed.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { planForm, planPath } from '../load/load-plan-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { liftFields } from '../plan-fields.ts';
import { hearFamily } from '../policy.ts';
import { type FamilyLimit, limitById } from '../store/family.ts';
import { liftLimit } from '../use-cases/lift-limit.ts';
import type { Route } from './+types/end-limit';

async function limitHere(ask: Ask, childId: string, limitId = ''): Promise<FamilyLimit> {
  const limit = await limitById(ask.tx, limitId);
  return limit?.childId === childId ? limit : notThere();
}

export const loader = page(
  hearFamily,
  async ask => {
    const { say } = ask;
    const form = await planForm(ask, ask.params.childId);
    const limit = await limitHere(ask, form.childId, ask.params.limitId);
    return {
      ...form,
      back: `${form.back}/limits`,
      words: say.group('partnership-plan', 'endLimit'),
      title: say('partnership-plan', 'endLimit.title'),
      lead: limit.orderWords,
      save: say('partnership-plan', 'endLimit.save'),
      known: typedFrom(liftFields, { from: ask.today.toString() }),
    };
  },
  { about: params => params.childId },
);

export const action = submit(hearFamily, { words: 'partnership-plan', about: params => params.childId }, async ask => {
  const childId = ask.params.childId ?? '';
  const limit = await limitHere(ask, childId, ask.params.limitId);
  const read = readFields(ask.form, liftFields);
  if (!read.ok) return read;
  const lifted = await liftLimit(ask, { limitId: limit.id, ...read.value.values });
  return lifted.ok ? ok({ to: `${planPath(childId)}?done=limit-ended` }) : no(lifted.refusal);
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function EndLimit({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {(field, typed) => (
        <>
          <DateInput {...field('from')} label={words.from} value={typedDate(typed, 'from')} />
          <TextField {...field('why')} label={words.why} max={300} />
        </>
      )}
    </PlanForm>
  );
}
