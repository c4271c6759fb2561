import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { aroundPlan } from '../around-plan.ts';
import { peopleChoices, personChosen } from '../choose-person.ts';
import { askFields } from '../contract.ts';
import { planForm, planInAddress } from '../plan-in-address.ts';
import { writePlan } from '../policy.ts';
import { askInput } from '../use-cases/ask-input.ts';
import type { Route } from './+types/ask-input';

/** Parts of people who are named in words. */
const NAMED = ['provider', 'chosen', 'relative'] as const;

export const loader = page(
  writePlan,
  async ask => {
    const { over, here, formKey, plan } = await planForm(ask);
    const { say } = ask;
    const words = say.group('planning', 'askForm');
    return {
      over,
      here,
      formKey,
      words,
      people: [...peopleChoices(ask, (await aroundPlan(ask, plan)).people), { value: 'other', label: words.other }],
      parts: NAMED.map(value => ({ value, label: say('planning', `parts.${value}`) })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  writePlan,
  {
    words: 'planning',
    about: params => params.childId,
    constraints: { case_plan_input__asked_once: { kind: 'asked-already' } },
  },
  async ask => {
    const { plan, here } = await planInAddress(ask);
    const read = readFields(ask.form, askFields);
    if (!read.ok) return read;
    const { who, part, name } = read.value.values;
    const person = personChosen(who, (await aroundPlan(ask, plan)).people);
    if (!person && (who !== 'other' || !part))
      return no(invalid({ at: who === 'other' ? 'part' : 'who', code: 'not-one-of' }));
    const asked = await askInput(ask, {
      planId: plan.id,
      part: person?.part ?? part!,
      personId: person?.personId ?? null,
      name: person?.name ?? name ?? '',
    });
    return asked.ok ? ok({ to: `${here}?done=asked` }) : asked;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Asking somebody to take part. */
export default function AskInput({ loaderData, actionData }: Route.ComponentProps) {
  const { words, here, over, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={words.title}
      over={over}
      lead={words.lead}
      problems={problems}
      back={{ href: here }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <RadioGroup {...field.text('who')} options={loaderData.people} />
      <Select {...field.text('part')} required={false} empty={words.partEmpty} options={loaderData.parts} />
      <TextField {...field.text('name')} hint={words.nameHint} required={false} max={120} />
    </FormPage>
  );
}
