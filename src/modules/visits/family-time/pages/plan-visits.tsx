import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedList, typedText } from '#web/form/typed.ts';
import { CheckboxGroup, Tick } from '#web/ui/field-choices.tsx';
import { DateInput, TimeInput } from '#web/ui/field-date.tsx';
import { planFamilyTime } from '../../policy.ts';
import { seriesFields } from '../contract.ts';
import { familyForm, needsChoices } from '../family-form.ts';
import { NeedsInputs } from '../parts/needs-inputs.tsx';
import { sayOrder } from '../say-family-time.ts';
import { orderOf } from '../store/orders.ts';
import { TAKEN_AT_ONCE } from '../taken-at-once.ts';
import { planVisits } from '../use-cases/plan-visits.ts';
import type { Route } from './+types/plan-visits';

export const loader = page(
  planFamilyTime,
  async ask => {
    const { childId = '', orderId = '' } = ask.params;
    const form = await familyForm(ask, childId);
    const order = (await orderOf(ask.tx, childId, orderId)) ?? notThere();
    return {
      ...form,
      back: `${form.back}/orders/${order.id}`,
      words: ask.say.group('visits', 'familyTime').series,
      meta: ask.say('visits', 'familyTime.visit.metaTitle'),
      lead: ask.say('visits', 'familyTime.series.lead', { what: sayOrder(ask, order) }),
      choices: await needsChoices(ask, childId),
      suggested: { interpreter: 'not_needed', transport: order.transport ?? '' },
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  planFamilyTime,
  { words: 'visits', about: params => params.childId, constraints: TAKEN_AT_ONCE },
  async ask => {
    const read = readFields(ask.form, seriesFields);
    if (!read.ok) return read;
    const { childId = '', orderId = '' } = ask.params;
    const { weekdays, ...values } = read.value.values;
    const planned = await planVisits(ask, { childId, orderId, ...values, weekdays: weekdays.map(Number) });
    return planned.ok ? ok({ to: `/children/${childId}/family-time?done=planned` }) : planned;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.meta }];

/** Planning the visits of an order. */
export default function PlanVisits({ loaderData, actionData }: Route.ComponentProps) {
  const { words, choices } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, loaderData.suggested);
  const fresh = Object.keys(typed).length === 0;
  return (
    <FormPage
      title={words.title}
      lead={loaderData.lead}
      over={loaderData.over}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      keep="series"
      continueLabel={words.save}
    >
      <CheckboxGroup
        name="weekdays"
        label={words.weekdays}
        options={choices.weekdays}
        value={typedList(typed, 'weekdays')}
        problem={problemAt(problems, 'weekdays')}
      />
      <TimeInput {...field.text('time')} />
      <DateInput {...field.date('from')} />
      <DateInput {...field.date('until')} />
      <Tick name="withCaregivers" required={false} checked={fresh || typedText(typed, 'withCaregivers') === 'yes'}>
        {words.withCaregivers}
      </Tick>
      <NeedsInputs words={words} field={field} typed={typed} choices={choices} />
    </FormPage>
  );
}
