import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedList } from '#web/form/typed.ts';
import { CheckboxGroup, RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { planFamilyTime } from '../../policy.ts';
import { FAMILY_WAYS, orderFields, PLACE_KINDS, SOURCES, SUPERVISIONS, TRANSPORTS, WITH_WHOM } from '../contract.ts';
import { familyAround } from '../family-around.ts';
import { familyForm } from '../family-form.ts';
import { sayOrder } from '../say-family-time.ts';
import { ordersOf } from '../store/orders.ts';
import { setStandingOrder } from '../use-cases/set-standing-order.ts';
import type { Route } from './+types/set-order';

export const loader = page(
  planFamilyTime,
  async ask => {
    const { say } = ask;
    const childId = ask.params.childId ?? '';
    const form = await familyForm(ask, childId);
    const { family } = await familyAround(ask, childId);
    const orders = (await ordersOf(ask.tx, childId)).filter(({ ended_on }) => ended_on === null);
    const labeled = <C extends string>(codes: readonly C[], label: (code: C) => string) =>
      codes.map(value => ({ value, label: label(value) }));
    return {
      ...form,
      words: say.group('visits', 'familyTime').order,
      choices: {
        sources: labeled(SOURCES, code => say('visits', `familyTime.sources.${code}`)),
        whom: labeled(WITH_WHOM, code => say('visits', `familyTime.withWhom.${code}`)),
        persons: family.map(({ id, name, withWhom }) => ({
          value: id,
          label: name,
          hint: say('visits', `familyTime.parts.${withWhom}`),
        })),
        ways: labeled(FAMILY_WAYS, code => say('visits', `familyTime.ways.${code}`)),
        supervisions: labeled(SUPERVISIONS, code => say('visits', `familyTime.supervisions.${code}`)),
        places: labeled(PLACE_KINDS, code => say('visits', `familyTime.places.${code}`)),
        transports: labeled(TRANSPORTS, code => say('visits', `familyTime.transports.${code}`)),
        orders: orders.map(order => ({ value: order.id, label: sayOrder(ask, order) })),
      },
      suggested: { withWhom: 'parent', way: 'in_person', timesPer: 'week', times: '1', minutes: '60' },
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  planFamilyTime,
  {
    words: 'visits',
    about: params => params.childId,
    constraints: { standing_order__replaces_once: { kind: 'order-is-over' } },
  },
  async ask => {
    const read = readFields(ask.form, orderFields);
    if (!read.ok) return read;
    const childId = ask.params.childId ?? '';
    const set = await setStandingOrder(ask, {
      childId,
      personIds: ask.form.getAll('persons').map(String),
      ...read.value.values,
    });
    return set.ok ? ok({ to: `/children/${childId}/family-time?done=set` }) : set;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Writing down an order or agreement about family time. */
export default function SetOrder({ loaderData, actionData }: Route.ComponentProps) {
  const { words, choices } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, loaderData.suggested);
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      over={loaderData.over}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      keep="family-time-order"
      continueLabel={words.save}
    >
      <RadioGroup {...field.text('source')} options={choices.sources} />
      <DateInput {...field.date('orderedOn')} />
      <RadioGroup {...field.text('withWhom')} options={choices.whom} />
      <CheckboxGroup
        name="persons"
        label={words.persons}
        options={choices.persons}
        value={typedList(typed, 'persons')}
        problem={problemAt(problems, 'persons')}
      />
      <RadioGroup {...field.text('way')} options={choices.ways} />
      <TextField {...field.text('times')} inputMode="numeric" width="xs" />
      <RadioGroup
        {...field.text('timesPer')}
        options={[
          { value: 'week', label: words.perWeek },
          { value: 'month', label: words.perMonth },
        ]}
      />
      <TextField {...field.text('minutes')} inputMode="numeric" width="xs" />
      <RadioGroup {...field.text('supervision')} options={choices.supervisions} />
      <Select
        {...field.text('placeKind')}
        hint={words.placeHint}
        required={false}
        empty={words.nowhere}
        options={choices.places}
      />
      <Select {...field.text('transport')} required={false} empty={words.transportNone} options={choices.transports} />
      <TextArea {...field.text('words')} required={false} max={2000} />
      <DateInput {...field.date('fromOn')} />
      {choices.orders.length > 0 && (
        <Select
          {...field.text('replaces')}
          hint={words.replacesHint}
          required={false}
          empty={words.replacesNone}
          options={choices.orders}
        />
      )}
    </FormPage>
  );
}
