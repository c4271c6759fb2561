type Due = {
  readonly id: string;
  readonly kind: string;
  readonly due_on: string | null;
  readonly due_at: string | null;
  readonly child_first_name: string | null;
};

/** Things of one kind at one time, with the children they are for. */
export type DayEvent<T> = { readonly task: T; readonly names: readonly string[] };
export type Day<T> = { readonly day: string; readonly events: readonly DayEvent<T>[]; readonly more: number };

/** Kinds that take place somewhere at a time; they stand before what only has to be done by the day. */
const TAKES_PLACE = ['hearing', 'appointment', 'meeting', 'visit', 'first_call', 'call'];

/** Is this something one goes to, rather than something to be done? */
export const isDate = (kind: string): boolean => kind === 'hearing' || kind === 'appointment' || kind === 'meeting';

/** The days from `from` on, each with what falls on it: timed things first, brothers and sisters in one line, `most` lines. */
export function nextDays<T extends Due>(
  tasks: readonly T[],
  from: Temporal.PlainDate,
  count: number,
  most: number,
): Day<T>[] {
  const byDay = Map.groupBy(tasks, task => task.due_on ?? '');
  return Array.from({ length: count }, (_, index) => {
    const day = from.add({ days: index }).toString();
    const together = [...Map.groupBy(byDay.get(day) ?? [], task => `${task.kind} ${task.due_at}`).values()]
      .map(same => ({ task: same[0]!, names: [...new Set(same.flatMap(task => task.child_first_name ?? []))] }))
      .sort((a, b) => order(a.task) - order(b.task) || (a.task.due_at ?? '~').localeCompare(b.task.due_at ?? '~'));
    return { day, events: together.slice(0, most), more: Math.max(0, together.length - most) };
  });
}

function order(task: Due): number {
  const place = TAKES_PLACE.indexOf(task.kind);
  return task.due_at ? 0 : place === -1 ? 2 : 1;
}
