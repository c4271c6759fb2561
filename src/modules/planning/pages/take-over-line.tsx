import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { takeOverFields } from '../contract.ts';
import { planForm, planInAddress } from '../plan-in-address.ts';
import { writePlan } from '../policy.ts';
import { offerInAddress } from '../take-over.ts';
import { takenOwner, takeOverForm } from '../take-over-form.ts';
import { writeStep } from '../use-cases/write-step.ts';
import type { Route } from './+types/take-over-line';

export const loader = page(
  writePlan,
  async ask => {
    const { plan, here, over, formKey } = await planForm(ask);
    const offer = await offerInAddress(ask, plan, ask.params.takenFrom ?? '');
    return {
      over,
      formKey,
      back: `${here}/take-over`,
      isKin: offer.kind === 'kin',
      words: ask.say.group('planning', 'takeOver'),
      ...(await takeOverForm(ask, plan, offer)),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  writePlan,
  {
    words: 'planning',
    about: params => params.childId,
    constraints: { case_plan_step__takes_a_decision_once: { kind: 'taken-over-already' } },
  },
  async ask => {
    const { plan, here } = await planInAddress(ask);
    const offer = await offerInAddress(ask, plan, ask.params.takenFrom ?? '');
    const read = readFields(ask.form, takeOverFields);
    if (!read.ok) return read;
    const { goal, kinAs, step, dueOn, ...chosen } = read.value.values;
    if (offer.kind === 'kin' && !kinAs) return no(invalid({ at: 'kinAs', code: 'required' }));
    const owner = await takenOwner(ask, plan, offer, chosen);
    if (!owner) return no(invalid({ at: 'owner', code: 'not-one-of' }));
    const written = await writeStep(ask, {
      planId: plan.id,
      goalId: goal,
      words: step,
      dueOn,
      ...owner,
      from:
        offer.kind === 'decision'
          ? { kind: 'decision', decisionId: offer.row.id }
          : { kind: 'kin', kinId: offer.row.id, as: kinAs! },
    });
    return written.ok ? ok({ to: `${here}/goals/${goal}` }) : written;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One line that is taken over as a step: its words, whose it is and by when are suggested and can be changed. */
export default function TakeOverLine({ loaderData, actionData }: Route.ComponentProps) {
  const { words, back, over, lead, formKey, goals, owners, isKin, kinAs, suggested } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, suggested);
  return (
    <FormPage
      title={words.lineTitle}
      over={over}
      lead={lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <Select {...field.text('goal')} empty={words.goalEmpty} options={goals} />
      {isKin && <RadioGroup {...field.text('kinAs')} options={kinAs} />}
      <TextArea {...field.text('step')} max={500} />
      <RadioGroup {...field.text('owner')} options={owners} />
      <TextField {...field.text('provider')} hint={words.providerHint} required={false} max={120} />
      <DateInput {...field.date('dueOn')} required={false} />
    </FormPage>
  );
}
