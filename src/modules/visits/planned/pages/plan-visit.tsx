import { ok } from '#kernel/result.ts';
import { momentOf } from '#modules/cases/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { DateInput, TimeInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { planVisits } from '../../policy.ts';
import { opensContactsOf } from '../../store.ts';
import { PLANNED_KINDS, planFields } from '../contract.ts';
import { dayAsked } from '../load-day.ts';
import { loadPlanForm } from '../load-plan-form.ts';
import { planVisit } from '../use-cases/plan-visit.ts';
import type { Route } from './+types/plan-visit';

export const loader = page(
  planVisits,
  async ask => {
    const form = await loadPlanForm(ask, ask.params.childId ?? '');
    const kind = PLANNED_KINDS.find(each => each === ask.query.get('kind')) ?? PLANNED_KINDS[0];
    const plannedOn = dayAsked(ask.query.get('day'), ask.today).toString();
    return { ...form, known: { ...typedFrom(planFields, { kind, plannedOn }), assignedTo: ask.who.userId } };
  },
  { about: params => params.childId },
);

export const action = submit(planVisits, { words: 'visits', about: params => params.childId }, async ask => {
  if (!(await opensContactsOf(ask.tx, ask.params.childId ?? ''))) return notThere();
  const read = readFields(ask.form, planFields);
  if (!read.ok) return read;
  const { kind, plannedOn, time, assignedTo } = read.value.values;
  const startsAt = time === null ? null : momentOf(plannedOn, time, ask.who.timeZone);
  const childId = ask.params.childId ?? '';
  const planned = await planVisit(ask, { childId, kind, plannedOn, startsAt, assignedTo });
  return planned.ok ? ok({ to: `/visits/day?day=${plannedOn}&done=planned` }) : planned;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Planning a visit for a day. */
export default function PlanVisit({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, loaderData.known);
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      over={loaderData.over}
      problems={problems}
      back={{ href: '/visits/day' }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <Select {...field.text('kind')} options={loaderData.kinds} />
      <DateInput {...field.date('plannedOn')} />
      <TimeInput {...field.text('time')} hint={words.timeHint} required={false} />
      <Select {...field.text('assignedTo')} options={loaderData.people} />
    </FormPage>
  );
}
