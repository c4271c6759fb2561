import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { choicesOf, doneAt, permanencyForm } from '../../permanency-form.ts';
import { settingGoals } from '../../policy.ts';
import { GOAL_KINDS, GOAL_PARTS, goalFields, SET_BY } from '../contract.ts';
import { goalKinds } from '../store.ts';
import { setGoal } from '../use-cases/set-goal.ts';
import type { Route } from './+types/set-goal';

export const loader = page(
  settingGoals,
  async ask => {
    const { say, language } = ask;
    const kinds = new Map((await goalKinds(ask.tx)).map(kind => [kind.code, kind]));
    return {
      ...(await permanencyForm(ask, ask.params.childId)),
      words: say.group('permanency', 'goalForm'),
      kinds: GOAL_KINDS.map(value => {
        const age = kinds.get(value)?.least_age;
        const hint = age ? { hint: say('permanency', 'goalForm.fromAge', { age }) } : {};
        return { value, label: kinds.get(value)?.[language] ?? value, ...hint };
      }),
      parts: choicesOf(GOAL_PARTS, code => say('permanency', `goalParts.${code}`)),
      setters: choicesOf(SET_BY, code => say('permanency', `setBy.${code}`)),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  settingGoals,
  {
    words: 'permanency',
    about: params => params.childId,
    constraints: { permanency_goal__one_of_a_part: { kind: 'goal-of-that-part-stands' } },
  },
  async ask => {
    const read = readFields(ask.form, goalFields);
    if (!read.ok) return read;
    const set = await setGoal(ask, { childId: ask.params.childId ?? '', ...read.value.values });
    return set.ok ? ok(doneAt(ask.params.childId, 'goal')) : set;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Setting a goal, or a concurrent one beside it. */
export default function SetGoal({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, back, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={words.title}
      over={over}
      lead={words.lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      keep="goal"
      continueLabel={words.save}
    >
      <RadioGroup {...field.text('kind')} options={loaderData.kinds} />
      <RadioGroup {...field.text('part')} options={loaderData.parts} />
      <RadioGroup {...field.text('setBy')} options={loaderData.setters} />
      <DateInput {...field.date('setOn')} />
      <TextArea {...field.text('reason')} max={2000} />
      <TextArea {...field.text('childSays')} hint={words.childSaysHint} required={false} max={2000} />
      <TextArea {...field.text('compelling')} hint={words.compellingHint} required={false} max={2000} />
      <TextArea {...field.text('efforts')} hint={words.effortsHint} required={false} max={2000} />
    </FormPage>
  );
}
