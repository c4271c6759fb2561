import { openTask, type TaskKind } from '#modules/tasks/index.ts';
import { CHILDREN } from './children.ts';
import type { ChildKey } from './keys.ts';
import { type Act, must, type Story } from './play.ts';
import { worksSince } from './play-cases.ts';
import { personKey } from './play-people.ts';
import { type StoryTask, TASKS, usualTimeOf } from './tasks.ts';

const KINDS: Readonly<Record<Exclude<StoryTask['kind'], 'to-do'>, TaskKind>> = {
  hearing: 'hearing',
  meeting: 'meeting',
  'home-visit': 'visit',
  appointment: 'appointment',
};
/** What a thing to do is, by how it begins or what it is about. */
const TO_DO: readonly (readonly [pattern: RegExp, kind: TaskKind])[] = [
  [/^First call/, 'first_call'],
  [/Partnership Plan/, 'plan_to_sign'],
  [/^Answer/, 'reply'],
  [/^Contact/, 'call'],
];

const kindOf = ({ kind, words }: StoryTask): TaskKind =>
  kind === 'to-do' ? (TO_DO.find(([pattern]) => pattern.test(words.en))?.[1] ?? 'follow_up') : KINDS[kind];

/** Tasks hang on a child. Those of a family hang on its first one; of a home, or of nobody, there is no child. */
function childOfTask({ about }: StoryTask): ChildKey | undefined {
  if (about && 'child' in about) return about.child;
  return about && 'family' in about ? CHILDREN.find(({ family }) => family === about.family)?.key : undefined;
}

/** The tasks that can be held, opened by their owners. Those about a Partnership Plan the plan opens itself. */
export const heldTasks: readonly StoryTask[] = TASKS.filter(
  task => childOfTask(task) !== undefined && kindOf(task) !== 'plan_to_sign',
);

/** Where no day is told: with the day it was due when that has passed, within the last week otherwise. */
function openedAt(story: Story, task: StoryTask): string {
  const { opened, due, owner } = task;
  const told = opened ? story.at(opened, 'meeting') : undefined;
  const past =
    due && story.on(due) < story.load.day.toString() ? story.at(due, 'meeting') : story.at('D-7 (b)', 'meeting');
  const wanted = told ?? past;
  const since = worksSince(story, childOfTask(task)!, owner);
  return Temporal.Instant.compare(since, wanted) > 0 ? since : wanted;
}

export function taskActs(story: Story): readonly Act[] {
  return heldTasks.map((task): Act => {
    const { owner, due, words, key } = task;
    const child = personKey(childOfTask(task)!);
    const usual = usualTimeOf(task);
    const hours = due !== undefined && (usual !== undefined || due.includes(':'));
    return {
      at: openedAt(story, task),
      by: owner,
      about: child,
      what: `opens task ${key}`,
      does: async ask => {
        const days = { dueOn: due ? story.on(due) : null, dueAt: hours ? story.at(due, usual) : null };
        const input = { childId: story.id(child), kind: kindOf(task), detail: words.en, userId: story.id(owner) };
        must(await openTask(ask, { ...input, ...days }));
      },
    };
  });
}
