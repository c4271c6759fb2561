import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayLanguages } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { aroundPlan } from '../around-plan.ts';
import { peopleChoices, personChosen } from '../choose-person.ts';
import { INTERPRETERS, LANGUAGES, talkFields } from '../contract.ts';
import { planForm, planInAddress } from '../plan-in-address.ts';
import { writePlan } from '../policy.ts';
import { recordTalk } from '../use-cases/record-talk.ts';
import type { Route } from './+types/talk';

export const loader = page(
  writePlan,
  async ask => {
    const { over, here, formKey, plan } = await planForm(ask);
    const { say, language } = ask;
    const words = say.group('planning', 'talkForm');
    return {
      over,
      here,
      formKey,
      words,
      people: [...peopleChoices(ask, (await aroundPlan(ask, plan)).people), { value: 'other', label: words.other }],
      languages: LANGUAGES.map(value => ({ value, label: sayLanguages(language, [value]) })),
      interpreters: INTERPRETERS.map(value => ({ value, label: say('planning', `interpreters.${value}`) })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(writePlan, { words: 'planning', about: params => params.childId }, async ask => {
  const { plan, here } = await planInAddress(ask);
  const read = readFields(ask.form, talkFields);
  if (!read.ok) return read;
  const { who, name, ...talk } = read.value.values;
  const person = personChosen(who, (await aroundPlan(ask, plan)).people);
  if (!person && who !== 'other') return no(invalid({ at: 'who', code: 'not-one-of' }));
  const recorded = await recordTalk(ask, {
    planId: plan.id,
    personId: person?.personId ?? null,
    name: person?.name ?? name ?? '',
    ...talk,
  });
  return recorded.ok ? ok({ to: `${here}?done=talked` }) : recorded;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A talk about the plan: with whom, in which language, with which interpreter. */
export default function Talk({ loaderData, actionData }: Route.ComponentProps) {
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
      keep="talk"
      continueLabel={words.save}
    >
      <RadioGroup {...field.text('who')} options={loaderData.people} />
      <TextField {...field.text('name')} hint={words.nameHint} required={false} max={120} />
      <DateInput {...field.date('talkedOn')} />
      <Select {...field.text('language')} empty={words.choose} options={loaderData.languages} />
      <RadioGroup {...field.text('interpreter')} options={loaderData.interpreters} />
      <TextArea {...field.text('words')} required={false} max={1000} />
    </FormPage>
  );
}
