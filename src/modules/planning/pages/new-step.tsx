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
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { PAPER_LANGUAGES, stepFields } from '../contract.ts';
import { goalInAddress, planForm } from '../plan-in-address.ts';
import { writePlan } from '../policy.ts';
import { ownerChoices, ownerChosen } from '../step-owner.ts';
import { writeStep } from '../use-cases/write-step.ts';
import type { Route } from './+types/new-step';

export const loader = page(
  writePlan,
  async ask => {
    const { say, language } = ask;
    const { plan, here, goal } = await goalInAddress(ask);
    const { over, formKey } = await planForm(ask);
    return {
      over,
      formKey,
      lead: goal.words,
      back: `${here}/goals/${goal.id}`,
      words: say.group('planning', 'stepForm'),
      written: language,
      paperLanguages: PAPER_LANGUAGES.map(value => ({ value, label: sayLanguages(language, [value]) })),
      owners: await ownerChoices(ask, plan),
    };
  },
  { about: params => params.childId },
);

export const action = submit(writePlan, { words: 'planning', about: params => params.childId }, async ask => {
  const { plan, here, goal } = await goalInAddress(ask);
  const read = readFields(ask.form, stepFields);
  if (!read.ok) return read;
  const { step: words, owner, provider, dueOn, language } = read.value.values;
  const chosen = await ownerChosen(ask, plan, owner, provider);
  if (!chosen) return no(invalid({ at: 'owner', code: 'not-one-of' }));
  const written = await writeStep(ask, {
    planId: plan.id,
    goalId: goal.id,
    words,
    dueOn,
    ...chosen,
    ...(language && { language }),
  });
  return written.ok ? ok({ to: `${here}/goals/${goal.id}` }) : written;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A new step toward a goal. */
export default function NewStep({ loaderData, actionData }: Route.ComponentProps) {
  const { words, back, over, lead, formKey, owners } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, { language: loaderData.written });
  return (
    <FormPage
      title={words.title}
      over={over}
      lead={lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      keep="step"
      continueLabel={words.save}
    >
      <TextArea {...field.text('step')} max={500} />
      <RadioGroup {...field.text('language')} hint={words.languageHint} options={loaderData.paperLanguages} />
      <RadioGroup {...field.text('owner')} options={owners} />
      <TextField {...field.text('provider')} hint={words.providerHint} required={false} max={120} />
      <DateInput {...field.date('dueOn')} required={false} />
    </FormPage>
  );
}
