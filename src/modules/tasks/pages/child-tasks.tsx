import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { page } from '#platform/http/page.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { DueRows } from '../parts/due-rows.tsx';
import { viewTasks } from '../policy.ts';
import { sayDueRows, sayTask } from '../say-due-rows.ts';
import { type Task, tasksForChild } from '../store.ts';
import type { Route } from './+types/child-tasks';

const DONE = ['task-added', 'task-completed', 'task-dropped'] as const;

export const loader = page(
  viewTasks,
  async ask => {
    const childId = ask.params.childId ?? '';
    const [frame, { open, ended }] = await Promise.all([
      childFrame(ask, childId, 'tasks'),
      tasksForChild(ask.tx, childId),
    ]);
    const words = ask.say.group('tasks', 'page');
    const done = DONE.find(code => code === ask.query.get('done'));
    const here = `/children/${childId}/tasks`;
    return {
      frame,
      words,
      title: ask.say('tasks', 'page.title', { name: frame.firstName }),
      done: done ? words[`done-${done}`] : null,
      due: sayDueRows(ask, open, { back: here }),
      open: open.map(task => ({
        id: task.id,
        href: `${here}/${task.id}/drop`,
        label: ask.say('tasks', 'page.dropOne', { what: sayTask(ask.language, task) }),
      })),
      ended: ended.map(task => ({ id: task.id, what: sayTask(ask.language, task), how: howEnded(task) })),
    };

    function howEnded(task: Task): string {
      const { say, language, who } = ask;
      const day = sayDayOf(language, who.timeZone, task.done_at ?? task.dropped_at ?? ask.now);
      return task.done_at
        ? say('tasks', 'page.doneOn', { day })
        : say('tasks', 'page.droppedOn', { day, why: task.dropped_why ?? '' });
    }
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function ChildTasks({ loaderData }: Route.ComponentProps) {
  const { frame, words, title, done, due, open, ended } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {done && <SuccessPanel title={done} />}
        <Card
          flush
          title={title}
          aside={
            <ButtonLink kind="outline" size="s" icon="add" href={`/children/${frame.childId}/tasks/new`}>
              {words.add}
            </ButtonLink>
          }
        >
          <DueRows due={due} />
        </Card>
        {open.length > 0 && (
          <Disclosure summary={words.drop}>
            <ul>
              {open.map(task => (
                <li key={task.id}>
                  <a href={task.href}>{task.label}</a>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        <Card title={words.ended} tone="sunken">
          {ended.length === 0 && <p>{words.endedNothing}</p>}
          <ul>
            {ended.map(task => (
              <li key={task.id}>
                <b>{task.what}</b> · {task.how}
              </li>
            ))}
          </ul>
        </Card>
      </Stack>
    </ChildFrame>
  );
}
