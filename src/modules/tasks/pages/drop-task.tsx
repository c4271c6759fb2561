import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { TextArea } from '#web/ui/field-text.tsx';
import { dropFields } from '../contract.ts';
import { dropTaskByHand } from '../policy.ts';
import { sayTask } from '../say-due-rows.ts';
import { findTask } from '../store.ts';
import { dropTask } from '../use-cases/drop-task.ts';
import type { Route } from './+types/drop-task';

export const loader = page(
  dropTaskByHand,
  async ({ tx, say, language, params }) => {
    const task = (await findTask(tx, params.taskId ?? '')) ?? notThere();
    return {
      words: say.group('tasks', 'drop'),
      what: sayTask(language, task),
      back: `/children/${task.child_id}/tasks`,
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(dropTaskByHand, { words: 'tasks', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, dropFields);
  if (!read.ok) return read;
  const dropped = await dropTask(ask, { taskId: ask.params.taskId ?? '', why: read.value.values.why });
  return dropped.ok ? ok({ to: `/children/${dropped.value.childId}/tasks?done=task-dropped` }) : dropped;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function DropTask({ loaderData, actionData }: Route.ComponentProps) {
  const { words, what, back, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <FormPage
      title={words.title}
      over={what}
      lead={words.hint}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <TextArea
        name="why"
        label={words.why}
        max={500}
        rows={3}
        value={typedText(typed, 'why')}
        problem={problemAt(problems, 'why')}
      />
    </FormPage>
  );
}
