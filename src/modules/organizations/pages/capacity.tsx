import { isId, newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { CAPACITIES, capacityFields } from '../contract.ts';
import { postingCapacity } from '../policy.ts';
import { serviceById } from '../store/services.ts';
import { postCapacity } from '../use-cases/post-capacity.ts';
import type { Route } from './+types/capacity';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.words.capacity} | Alongside` }];

export const loader = page(postingCapacity, async ({ tx, say, params }) => {
  const id = isId(params.serviceId) ? params.serviceId : notThere();
  const service = await serviceById(tx, id);
  if (!service || service.ended_on) return notThere();
  return {
    words: say.group('organizations', 'form'),
    states: CAPACITIES.map(code => ({ value: code, label: say('organizations', `capacity.${code}`) })),
    name: service.name,
    back: `/directory/services/${id}`,
    formKey: newId(),
  };
});

export const action = submit(postingCapacity, { words: 'organizations' }, async ask => {
  const serviceId = isId(ask.params.serviceId) ? ask.params.serviceId : notThere();
  const read = readFields(ask.form, capacityFields);
  if (!read.ok) return read;
  const posted = await postCapacity(ask, { serviceId, ...read.value.values });
  return posted.ok ? ok({ to: `/directory/services/${serviceId}?done=posted` }) : posted;
});

export default function CapacityPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, states, name, back, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = (at: keyof typeof capacityFields) => ({
    name: at,
    label: words[at],
    value: typedText(typed, at),
    problem: problemAt(problems, at),
    required: at === 'state',
  });
  return (
    <FormPage
      title={words.capacity}
      over={name}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <RadioGroup {...field('state')} options={states} />
      <TextField {...field('places')} width="xs" inputMode="numeric" />
      <TextField {...field('waitDays')} width="xs" inputMode="numeric" />
      <TextField {...field('challenge')} max={300} />
    </FormPage>
  );
}
