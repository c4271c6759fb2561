/** Something to be done for a child. `group` is its urgency today, as tasks says it. */
type Due = {
  readonly kind: string;
  readonly due_on: string | null;
  readonly group: 'late' | 'today' | 'week' | 'later';
};

/** The one thing to know about a child now. */
export type ChildState =
  | { readonly kind: 'away' }
  | { readonly kind: 'late'; readonly count: number }
  | { readonly kind: 'due'; readonly on: string; readonly hearing: boolean }
  | { readonly kind: 'quiet' };

/** Being away comes first, then what is late, then the next day of this week. `today` is a day, ISO. */
export function childState(away: boolean, tasks: readonly Due[], today: string): ChildState {
  if (away) return { kind: 'away' };
  const late = tasks.filter(task => task.group === 'late').length;
  if (late > 0) return { kind: 'late', count: late };
  const [next] = tasks
    .filter(task => task.group !== 'later' && task.due_on !== null)
    .sort((a, b) => (a.due_on! < b.due_on! ? -1 : 1));
  if (!next?.due_on) return { kind: 'quiet' };
  return { kind: 'due', on: next.due_on < today ? today : next.due_on, hearing: next.kind === 'hearing' };
}
