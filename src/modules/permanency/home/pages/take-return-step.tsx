import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { choicesOf, doneAt, permanencyForm } from '../../permanency-form.ts';
import { takingReturnSteps } from '../../policy.ts';
import { LEVELS, OUTCOMES, RETURN_STEPS, returnStepFields } from '../contract.ts';
import { goingHome } from '../going-home.ts';
import { nextStep } from '../rules/return-steps.ts';
import { returnStepsOf } from '../store.ts';
import { takeReturnStep } from '../use-cases/take-return-step.ts';
import type { Route } from './+types/take-return-step';

export const loader = page(
  takingReturnSteps,
  async ask => {
    const { tx, say } = ask;
    const form = await permanencyForm(ask, ask.params.childId);
    const goal = await goingHome(tx, form.childId);
    const next = goal ? nextStep(await returnStepsOf(tx, [goal.id])) : null;
    return {
      ...form,
      words: say.group('permanency', 'returnStepForm'),
      lead: next && say('permanency', 'returnStepForm.next', { step: say('permanency', `returnSteps.${next}`) }),
      suggested: { kind: next ?? '' },
      steps: choicesOf(RETURN_STEPS, code => say('permanency', `returnSteps.${code}`)),
      outcomes: choicesOf(OUTCOMES, code => say('permanency', `outcomes.${code}`)),
      levels: choicesOf(LEVELS, code => say('permanency', `levels.${code}`)),
    };
  },
  { about: params => params.childId },
);

export const action = submit(takingReturnSteps, { words: 'permanency', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, returnStepFields);
  if (!read.ok) return read;
  const taken = await takeReturnStep(ask, { childId: ask.params.childId ?? '', ...read.value.values });
  return taken.ok ? ok(doneAt(ask.params.childId, 'step')) : taken;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A step on the way home: taken, found not ready, or skipped with the reason. */
export default function TakeReturnStep({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, back, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, loaderData.suggested);
  return (
    <FormPage
      title={words.title}
      over={over}
      lead={loaderData.lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      keep="step"
      continueLabel={words.save}
    >
      <RadioGroup {...field.text('kind')} options={loaderData.steps} />
      <RadioGroup {...field.text('outcome')} options={loaderData.outcomes} />
      <Select
        {...field.text('level')}
        hint={words.levelHint}
        required={false}
        empty={words.noLevel}
        options={loaderData.levels}
      />
      <DateInput {...field.date('onDay')} />
      <TextArea {...field.text('note')} hint={words.noteHint} max={2000} />
    </FormPage>
  );
}
