import type { TaskKind } from '../contract.ts';

/** What decides when a task is due: a day, and a moment as well when hours count. ISO texts. */
export type Due = { readonly kind: string; readonly due_on: string | null; readonly due_at: string | null };

/** The groups of a list of tasks, in reading order. */
export const GROUPS = ['late', 'today', 'week', 'later'] as const;
export type Group = (typeof GROUPS)[number];

/**
 * Kinds whose day is a legal date or a promise to somebody. Only these are ever called late; anything else that lies
 * behind is a thing for today. An appointment or a hearing that is over was not broken by anybody.
 */
const BINDING: ReadonlySet<string> = new Set<TaskKind>([
  'check_in_after_move',
  'send_card',
  'tell_school',
  'hand_over',
  'first_call',
  'visit',
  'plan_to_sign',
  'reply',
  'confirm_card',
]);
export const bindingKinds: readonly string[] = [...BINDING];

/** Does missing this day break a law's date or a promise? */
export const isBinding = (kind: string): boolean => BINDING.has(kind);

/** Is it late: its moment is over, or its day lies before today, and the day binds. */
export function isLate(task: Due, now: string, today: string): boolean {
  if (!isBinding(task.kind)) return false;
  if (task.due_at) return Temporal.Instant.compare(task.due_at, now) < 0;
  return task.due_on !== null && task.due_on < today;
}

/** The group of a task on a day. The week ends on Sunday; what has no day comes last. */
export function groupOf(task: Due, now: string, today: string): Group {
  if (isLate(task, now, today)) return 'late';
  if (task.due_on === null) return 'later';
  if (task.due_on <= today) return 'today';
  return task.due_on <= weekEnd(today) ? 'week' : 'later';
}

/** The Sunday of a day's week, ISO. */
export function weekEnd(today: string): string {
  const day = Temporal.PlainDate.from(today);
  return day.add({ days: 7 - day.dayOfWeek }).toString();
}

/** Whole days a task lies behind today; 0 when it does not. */
export const daysBehind = (task: Due, today: string): number =>
  task.due_on === null || task.due_on >= today
    ? 0
    : Temporal.PlainDate.from(task.due_on).until(today, { largestUnit: 'day' }).days;
