import { groupOf } from '#modules/tasks/index.ts';

type Due = { readonly kind: string; readonly due_on: string | null; readonly due_at: string | null };

/** The one thing to know about a child now. */
export type ChildState =
  | { readonly kind: 'away' }
  | { readonly kind: 'late'; readonly count: number }
  | { readonly kind: 'due'; readonly on: string; readonly hearing: boolean }
  | { readonly kind: 'quiet' };

/** Being away comes first, then what is late, then the next day of this week. `now` is a moment, `today` a day, ISO. */
export function childState(away: boolean, tasks: readonly Due[], now: string, today: string): ChildState {
  if (away) return { kind: 'away' };
  const groups = Map.groupBy(tasks, task => groupOf(task, now, today));
  const late = groups.get('late')?.length ?? 0;
  if (late > 0) return { kind: 'late', count: late };
  const soon = [...(groups.get('today') ?? []), ...(groups.get('week') ?? [])].filter(task => task.due_on !== null);
  const [next] = soon.sort((a, b) => (a.due_on! < b.due_on! ? -1 : 1));
  return next?.due_on
    ? { kind: 'due', on: next.due_on < today ? today : next.due_on, hearing: next.kind === 'hearing' }
    : { kind: 'quiet' };
}
