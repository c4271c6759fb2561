import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { Empty } from '#web/ui/empty.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Wrap } from '#web/ui/layout.tsx';
import { goalOf } from '../../goals/store.ts';
import { choicesOf, doneAt, permanencyForm } from '../../permanency-form.ts';
import { takingPathSteps } from '../../policy.ts';
import { PATH_STATES, pathStepFields } from '../contract.ts';
import { openSteps } from '../rules/path-steps.ts';
import { pathKinds, pathStepsOf } from '../store.ts';
import { takePathStep } from '../use-cases/take-path-step.ts';
import type { Route } from './+types/take-path-step';

export const loader = page(
  takingPathSteps,
  async ask => {
    const { tx, say, language } = ask;
    const form = await permanencyForm(ask, ask.params.childId);
    const goal = (await goalOf(tx, form.childId, ask.params.permanencyGoalId ?? '')) ?? notThere();
    const [kinds, steps] = await Promise.all([pathKinds(tx, goal.kind), pathStepsOf(tx, form.childId)]);
    const taken = steps.filter(step => step.goal_id === goal.id);
    const open = goal.ended_on === null ? openSteps(kinds, taken).map(({ code }) => code) : [];
    return {
      ...form,
      words: say.group('permanency', 'pathForm'),
      title: say('permanency', 'pathForm.title', { goal: goal[`kind_${language}`] }),
      steps: kinds
        .filter(({ code }) => open.includes(code))
        .map(kind => ({ value: kind.code, label: kind[language], hint: kind.basis })),
      states: choicesOf(PATH_STATES, code => say('permanency', `pathStates.${code}`)),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  takingPathSteps,
  {
    words: 'permanency',
    about: params => params.childId,
    constraints: { path_step__once: { kind: 'step-taken-already' } },
  },
  async ask => {
    const read = readFields(ask.form, pathStepFields);
    if (!read.ok) return read;
    const { childId = '', permanencyGoalId: goalId = '' } = ask.params;
    const taken = await takePathStep(ask, { childId, goalId, ...read.value.values });
    return taken.ok ? ok(doneAt(childId, 'step')) : taken;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A step to adoption or guardianship; only those are offered whose turn it is. */
export default function TakePathStep({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, back, formKey, title, steps } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  if (steps.length === 0)
    return (
      <Wrap body>
        <h1>{title}</h1>
        <Empty title={words.none} action={<a href={back}>{over}</a>}>
          {words.noneText}
        </Empty>
      </Wrap>
    );
  return (
    <FormPage
      title={title}
      over={over}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      keep="step"
      continueLabel={words.save}
    >
      <RadioGroup {...field.text('kind')} options={steps} />
      <RadioGroup {...field.text('state')} options={loaderData.states} />
      <DateInput {...field.date('onDay')} />
      <TextArea {...field.text('note')} required={false} max={1000} />
    </FormPage>
  );
}
