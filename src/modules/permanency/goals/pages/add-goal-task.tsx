import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { ownersFor } from '../../owners.ts';
import { doneAt, permanencyForm } from '../../permanency-form.ts';
import { settingGoals } from '../../policy.ts';
import { goalTaskFields } from '../contract.ts';
import { goalOf } from '../store.ts';
import { addGoalTask } from '../use-cases/add-goal-task.ts';
import type { Route } from './+types/add-goal-task';

export const loader = page(
  settingGoals,
  async ask => {
    const form = await permanencyForm(ask, ask.params.childId);
    const goal = (await goalOf(ask.tx, form.childId, ask.params.permanencyGoalId ?? '')) ?? notThere();
    return {
      ...form,
      words: ask.say.group('permanency', 'taskForm'),
      goal: goal[`kind_${ask.language}`],
      owners: (await ownersFor(ask, form.childId)).map(({ userId, name }) => ({ value: userId, label: name })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(settingGoals, { words: 'permanency', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, goalTaskFields);
  if (!read.ok) return read;
  const { detail, due, owner } = read.value.values;
  const { childId = '', permanencyGoalId: goalId = '' } = ask.params;
  const added = await addGoalTask(ask, { childId, goalId, detail, dueOn: due, userId: owner });
  return added.ok ? ok(doneAt(childId, 'task')) : added;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A task for a goal: what, who and by when. */
export default function AddGoalTask({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, back, formKey, goal } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={words.title}
      over={`${over} · ${goal}`}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      keep="task"
      continueLabel={words.save}
    >
      <TextArea {...field.text('detail')} max={500} />
      <Select {...field.text('owner')} empty={words.choose} options={loaderData.owners} />
      <DateInput {...field.date('due')} />
    </FormPage>
  );
}
