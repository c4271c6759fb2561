import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { choicesOf, doneAt, permanencyForm } from '../../permanency-form.ts';
import { settingConditions } from '../../policy.ts';
import { sayCondition } from '../../say-way-home.ts';
import { CONDITION_STATES, progressFields } from '../contract.ts';
import { conditionOf, progressOf } from '../store.ts';
import { recordProgress } from '../use-cases/record-progress.ts';
import type { Route } from './+types/record-progress';

export const loader = page(
  settingConditions,
  async ask => {
    const form = await permanencyForm(ask, ask.params.childId);
    const condition = (await conditionOf(ask.tx, form.childId, ask.params.conditionId ?? '')) ?? notThere();
    const progress = await progressOf(ask.tx, [condition.id]);
    return {
      ...form,
      words: ask.say.group('permanency', 'progressForm'),
      condition: sayCondition(ask, condition, progress, null),
      states: choicesOf(CONDITION_STATES, code => ask.say('permanency', `conditionStates.${code}`)),
    };
  },
  { about: params => params.childId },
);

export const action = submit(settingConditions, { words: 'permanency', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, progressFields);
  if (!read.ok) return read;
  const { childId = '', conditionId = '' } = ask.params;
  const recorded = await recordProgress(ask, { childId, conditionId, ...read.value.values });
  return recorded.ok ? ok(doneAt(childId, 'progress')) : recorded;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Where a condition stands on a day, and what shows it. */
export default function RecordProgress({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, back, formKey, condition } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={condition.what}
      over={over}
      lead={condition.standing}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      keep="progress"
      continueLabel={words.save}
    >
      {condition.evidence.map(({ key, text }) => (
        <p key={key} className="al-second">
          {text}
        </p>
      ))}
      <RadioGroup {...field.text('state')} options={loaderData.states} />
      <DateInput {...field.date('onDay')} />
      <TextArea {...field.text('evidence')} hint={words.evidenceHint} max={2000} />
    </FormPage>
  );
}
