import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedFrom } from '#web/form/typed.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { endFields, type HealthList, LISTS } from '../contract.ts';
import { healthForm } from '../load-form.ts';
import { endEssential } from '../policy.ts';
import { findAllergy, findCondition, findMedicine } from '../store.ts';
import { endAllergy } from '../use-cases/end-allergy.ts';
import { endCondition } from '../use-cases/end-condition.ts';
import { endMedicine } from '../use-cases/end-medicine.ts';
import type { Route } from './+types/end-line';

const waysOf = {
  allergies: { find: findAllergy, end: endAllergy },
  medicines: { find: findMedicine, end: endMedicine },
  conditions: { find: findCondition, end: endCondition },
} satisfies Record<HealthList, object>;

const wayOf = (list: string | undefined) => waysOf[LISTS.find(known => known === list) ?? notThere()];

export const loader = page(
  endEssential,
  async ask => {
    const line = (await wayOf(ask.params.list).find(ask.tx, ask.params.lineId ?? '')) ?? notThere();
    return {
      ...(await healthForm(ask, ask.params.childId)),
      words: ask.say.group('health', 'endForm'),
      what: line.name,
      suggested: typedFrom(endFields, { endedOn: ask.today.toString() }),
    };
  },
  { about: params => params.childId },
);

export const action = submit(endEssential, { words: 'health', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, endFields);
  if (!read.ok) return read;
  const ended = await wayOf(ask.params.list).end(ask, {
    id: ask.params.lineId ?? '',
    endedOn: read.value.values.endedOn,
  });
  return ended.ok ? ok({ to: `/children/${ended.value.childId}/health?done=ended` }) : ended;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function EndLine({ loaderData, actionData }: Route.ComponentProps) {
  const { words, name, back, formKey, what, suggested } = loaderData;
  const { problems = [], typed = suggested } = actionData ?? {};
  return (
    <FormPage
      title={words.title}
      over={`${name} · ${what}`}
      lead={words.lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <DateInput
        name="endedOn"
        label={words.endedOn}
        value={typedDate(typed, 'endedOn')}
        problem={problemAt(problems, 'endedOn')}
      />
    </FormPage>
  );
}
