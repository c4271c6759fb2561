import type { Id } from '#kernel/ids.ts';
import { type Task, tasksForChild } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { GoalRow } from './goals/store.ts';

/** A task that follows from a goal, in finished words. */
export type SaidTask = { readonly id: Id; readonly what: string; readonly when: string; readonly isDone: boolean };
/** A goal in finished words. */
export type SaidGoal = {
  readonly id: Id;
  readonly name: string;
  readonly part: string;
  readonly isOver: boolean;
  readonly when: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly says: string | null;
  readonly tasks: readonly SaidTask[];
  readonly addTask: string;
};

/** The goals of a child with their tasks, those that stand first. */
export async function sayGoals(ask: Ask, childId: Id, goals: readonly GoalRow[]): Promise<SaidGoal[]> {
  const { open, ended } = await tasksForChild(ask.tx, childId);
  const bySource = Map.groupBy([...open, ...ended.filter(task => task.done_at !== null)], task => task.source_id);
  return goals.map(goal => sayGoal(ask, goal, bySource.get(goal.id) ?? []));
}

function sayGoal(ask: Ask, goal: GoalRow, tasks: readonly Task[]): SaidGoal {
  const { say, language } = ask;
  const name = goal[`kind_${language}`];
  const by = say('permanency', goal.set_by === 'court' ? 'page.byCourt' : 'page.byAgency');
  const from = sayDay(language, goal.set_on);
  const span = goal.ended_on
    ? say('permanency', 'page.span', { from, to: sayDay(language, goal.ended_on) })
    : say('permanency', 'page.since', { day: from });
  const fact = (label: 'why' | 'compelling' | 'efforts' | 'endedWhy', value: string | null) =>
    value ? [{ label: say('permanency', `page.${label}`), value }] : [];
  return {
    id: goal.id,
    name,
    part: say('permanency', `page.${goal.part}`),
    isOver: goal.ended_on !== null,
    when: `${span} · ${by}`,
    facts: [
      ...fact('why', goal.reason),
      ...fact('compelling', goal.compelling),
      ...fact('efforts', goal.efforts),
      ...fact('endedWhy', goal.ended_because),
    ],
    says: goal.child_says,
    tasks: tasks.map(task => sayGoalTask(ask, task)),
    addTask: say('permanency', 'page.addTaskOf', { goal: name }),
  };
}

const sayGoalTask = ({ say, language }: Ask, task: Task): SaidTask => ({
  id: task.id,
  what: task.detail ?? task[language],
  when: task.done_at
    ? say('permanency', 'page.done')
    : task.due_on
      ? say('permanency', 'page.due', { day: sayDay(language, task.due_on) })
      : '',
  isDone: task.done_at !== null,
});
