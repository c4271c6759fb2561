import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { KINDS_BY_HAND, taskFields } from '../contract.ts';
import { openTaskByHand } from '../policy.ts';
import { kindsOfTasks } from '../store.ts';
import { openTask } from '../use-cases/open-task.ts';
import type { Route } from './+types/add-task';

export const loader = page(
  openTaskByHand,
  async ask => {
    const childId = ask.params.childId ?? '';
    const [frame, kinds] = await Promise.all([childFrame(ask, childId, 'tasks'), kindsOfTasks(ask.tx, KINDS_BY_HAND)]);
    return {
      words: ask.say.group('tasks', 'add'),
      name: frame.firstName,
      back: `/children/${childId}/tasks`,
      kinds: kinds.map(kind => ({ value: kind.code, label: kind[ask.language] })),
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(openTaskByHand, { words: 'tasks', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, { ...taskFields, due: { ...taskFields.due, earliest: ask.today.toString() } });
  if (!read.ok) return read;
  const { kind, detail, due } = read.value.values;
  const childId = ask.params.childId ?? '';
  const opened = await openTask(ask, { childId, kind, detail, dueOn: due, userId: ask.who.userId });
  return opened.ok ? ok({ to: `/children/${childId}/tasks?done=task-added` }) : opened;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function AddTask({ loaderData, actionData }: Route.ComponentProps) {
  const { words, name, back, kinds, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const problem = (field: string) => problemAt(problems, field);
  return (
    <FormPage
      title={words.title}
      over={name}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <RadioGroup
        name="kind"
        label={words.kind}
        options={kinds}
        value={typedText(typed, 'kind')}
        problem={problem('kind')}
      />
      <TextArea
        name="detail"
        label={words.detail}
        required={false}
        max={500}
        rows={3}
        value={typedText(typed, 'detail')}
        problem={problem('detail')}
      />
      <DateInput
        name="due"
        label={words.due}
        required={false}
        value={typedDate(typed, 'due')}
        problem={problem('due')}
      />
    </FormPage>
  );
}
