import { newId } from '#kernel/ids.ts';
import { completePath, sayTask, type Task } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayTime } from '#platform/words/say-date.ts';
import type { Leaf } from '#web/ui/date-leaf.tsx';
import { leafOf } from './say-leaf.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'today' | 'now' | 'who'>;
export type DateData = {
  readonly id: string;
  readonly leaf: Leaf;
  readonly title: string;
  readonly href: string;
  readonly text: string | null;
  /** The way to say that it took place; only once its time has come. */
  readonly held: { readonly action: string; readonly fields: Readonly<Record<string, string>> } | null;
};

/** Hearings, appointments and meetings with their time and what is said about them. */
export function sayDates(ask: Speaker, tasks: readonly Task[], back: string): DateData[] {
  const { say, language, who } = ask;
  const today = ask.today.toString();
  return tasks.flatMap(task => {
    if (!task.due_on) return [];
    const what = sayTask(language, task);
    const come = hasCome(task, ask.now, today);
    const clock = task.due_at ? sayTime(language, who.timeZone, task.due_at) : null;
    const time = clock && come ? say('workspace', 'today.wasAt', { time: clock }) : clock;
    return {
      id: task.id,
      leaf: leafOf(language, task.due_on, task.due_on === today ? 'soon' : undefined),
      title: task.child_first_name ? say('workspace', 'today.named', { name: task.child_first_name, what }) : what,
      href: `/children/${task.child_id}/tasks`,
      text: [time, task.detail].filter(Boolean).join(' · ') || null,
      held: come ? { action: completePath(task.child_id, task.id), fields: { _key: newId(), back } } : null,
    };
  });
}

/** A time counts where there is one, else the day. */
const hasCome = ({ due_at, due_on }: Task, now: string, today: string): boolean =>
  due_at ? Temporal.Instant.compare(due_at, now) <= 0 : due_on !== null && due_on <= today;
