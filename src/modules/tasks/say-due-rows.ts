import { type Id, newId } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { leafOfDay, sayDay, sayTime } from '#platform/words/say-date.ts';
import { KINDS_BY_HAND, type TaskKind } from './contract.ts';
import type { DueRowsData, RowData } from './parts/due-rows.tsx';
import { daysBehind, GROUPS, type Group, groupOf } from './rules/when-due.ts';
import type { Task } from './store.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'today' | 'now' | 'who'>;
type Manner = {
  /** Name the child in each row and lead to their tasks: for lists over several children. */
  readonly named?: boolean;
  /** Where a row's button leads back to; without it rows have no button. */
  readonly back?: string;
  /** The tasks are the reader's outside the agency: rows lead nowhere, the child's record is not theirs. */
  readonly outside?: boolean;
};

/** Kinds that take place at their time, and are not due by it. */
const HAPPENS: readonly string[] = ['hearing', 'appointment', 'meeting'];

/** Kinds whose detail says what it is about; of the others it says where their day comes from. */
const TELLS_WHAT: readonly TaskKind[] = [
  ...KINDS_BY_HAND,
  'service_asked',
  'provider_full',
  'joint_meeting',
  'serve_notice',
];

const stateOf = { late: 'late', today: 'soon', week: 'info', later: 'plain' } as const;

/** Open tasks as finished rows in their groups (late, today, this week, later), for the drawing `<DueRows>`. */
export function sayDueRows(ask: Speaker, tasks: readonly Task[], manner: Manner = {}): DueRowsData {
  const today = ask.today.toString();
  const groups = Map.groupBy(tasks, task => groupOf(task, ask.now, today));
  return {
    groups: GROUPS.flatMap(group => {
      const of = groups.get(group);
      if (!of) return [];
      return {
        key: group,
        state: stateOf[group],
        word: ask.say('tasks', `groups.${group}`),
        count: of.length,
        rows: of.map(task => rowOf(ask, task, group, manner)),
      };
    }),
    empty: ask.say('tasks', 'due.nothing'),
    done: ask.say('tasks', 'due.done'),
    go: ask.say('tasks', 'due.go'),
  };
}

/** What a task asks for, in the reader's language. */
export const sayTask = (language: 'en' | 'es', task: Pick<Task, 'en' | 'es'>): string => task[language];

function rowOf(ask: Speaker, task: Task, group: Group, { named, back, outside }: Manner): RowData {
  const what = sayTask(ask.language, task);
  const title =
    named && task.child_first_name ? ask.say('tasks', 'due.named', { what, name: task.child_first_name }) : what;
  return {
    id: task.id,
    leaf: leafOf(ask, task, group),
    title,
    ...(named && !outside && { href: `/children/${task.child_id}/tasks` }),
    ...stateWordOf(ask, task, group),
    ...(task.detail && (TELLS_WHAT.some(kind => kind === task.kind) ? { note: task.detail } : { why: task.detail })),
    ...(back &&
      !task.done_in && { done: { action: completePath(task.child_id, task.id), fields: { _key: newId(), back } } }),
    ...(back && task.done_in && { go: donePath(task.child_id, task.done_in, outside) }),
  };
}

/** The address to post to when a task is done. */
export const completePath = (childId: Id, taskId: Id): string => `/children/${childId}/tasks/${taskId}/complete`;

/** Where a task is done that no tick can end: in the child's record, or on the page of whoever cares for the child. */
export const donePath = (childId: Id, doneIn: string, outside?: boolean): string =>
  `${outside ? '/home' : ''}/children/${childId}/${doneIn}`;

function leafOf({ language, say }: Speaker, task: Task, group: Group): RowData['leaf'] {
  if (!task.due_on) return { weekday: '', day: '–', month: '', full: say('tasks', 'due.noDay') };
  return {
    ...leafOfDay(language, task.due_on),
    ...(group === 'late' && { state: 'late' as const }),
    ...(group === 'today' && { state: 'soon' as const }),
  };
}

function stateWordOf(
  { say, language, today, now, who }: Speaker,
  task: Task,
  group: Group,
): Pick<RowData, 'state' | 'stateWord'> {
  const behind = daysBehind(task, today.toString());
  const time = task.due_at ? sayTime(language, who.timeZone, task.due_at) : undefined;
  if (group === 'late') {
    const word =
      behind > 0
        ? say('tasks', 'due.daysLate', { count: behind })
        : say('tasks', 'due.lateSince', { time: time ?? '' });
    return { state: 'late', stateWord: word };
  }
  if (behind > 0)
    return { state: 'soon', stateWord: say('tasks', 'due.wasFor', { day: sayDay(language, task.due_on ?? '') }) };
  if (!time) return {};
  const past = task.due_at !== null && Temporal.Instant.compare(task.due_at, now) <= 0;
  const key = !HAPPENS.includes(task.kind) ? 'due.by' : past ? 'due.wasAt' : 'due.at';
  return { state: group === 'today' ? 'soon' : 'info', stateWord: say('tasks', key, { time }) };
}
