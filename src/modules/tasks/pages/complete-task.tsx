import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { markTaskDone } from '../policy.ts';
import { wayBack } from '../rules/way-back.ts';
import { sayTask } from '../say-due-rows.ts';
import { findTask } from '../store.ts';
import { completeTask } from '../use-cases/complete-task.ts';
import type { Route } from './+types/complete-task';

const homeOf = (kind: string, childId = '') => (kind === 'staff' ? `/children/${childId}/tasks` : '/home');

export const loader = page(
  markTaskDone,
  async ({ tx, say, language, params, who }) => {
    const task = (await findTask(tx, params.taskId ?? '')) ?? notThere();
    return {
      words: say.group('tasks', 'finish'),
      what: sayTask(language, task),
      detail: task.detail,
      back: homeOf(who.kind, params.childId),
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(markTaskDone, { words: 'tasks', about: params => params.childId }, async ask => {
  const done = await completeTask(ask, { taskId: ask.params.taskId ?? '' });
  if (!done.ok) return done;
  return ok({ to: `${wayBack(ask.form.get('back'), homeOf(ask.who.kind, ask.params.childId))}?done=task-completed` });
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The page behind the button: seen when the button's post was refused, or when the address is opened by itself. */
export default function CompleteTask({ loaderData, actionData }: Route.ComponentProps) {
  const { words, what, detail, back, formKey } = loaderData;
  return (
    <FormPage
      title={words.title}
      over={what}
      lead={detail}
      problems={actionData?.problems}
      back={{ href: back, label: words.back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      {null}
    </FormPage>
  );
}
