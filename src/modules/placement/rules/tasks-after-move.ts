import type { TaskKind } from '#modules/tasks/index.ts';

/** A task that a move opens, with the day it is due. */
export type MoveTask = { readonly kind: TaskKind; readonly dueOn: Temporal.PlainDate };

/** Which task finishes which open hand-over item. */
const TASK_OF: Readonly<Record<string, TaskKind>> = {
  critical_card: 'send_card',
  school_told: 'tell_school',
  family_told: 'first_call',
};

/**
 * What a move leaves to do: a check-in two days later, one task for each hand-over item that is still open (some have
 * their own, the rest are one), and one to find out what nobody knew. The agency's pack will set these days once the
 * rulebook holds them; until then: the next day for what keeps a child safe, two days for the rest.
 */
export function tasksAfterMove(
  day: Temporal.PlainDate,
  items: readonly { readonly kind: string; readonly state: string }[],
  inHome: boolean,
): MoveTask[] {
  const soon = day.add({ days: 1 });
  const next = day.add({ days: 2 });
  const open = items.filter(item => item.state === 'open');
  const own = open.flatMap(item => TASK_OF[item.kind] ?? []);
  const rest = open.filter(item => !TASK_OF[item.kind]);
  return [
    ...own.map(kind => ({ kind, dueOn: soon })),
    ...(rest.length > 0 ? [{ kind: 'hand_over' as const, dueOn: next }] : []),
    ...(items.some(item => item.state === 'not_known') ? [{ kind: 'ask_who_came' as const, dueOn: next }] : []),
    ...(inHome ? [{ kind: 'check_in_after_move' as const, dueOn: next }] : []),
  ];
}
