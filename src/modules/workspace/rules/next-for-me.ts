/** What somebody outside the agency is asked to do next. */
export type NextForMe<T> =
  | { readonly kind: 'read-card'; readonly childId: string }
  | { readonly kind: 'task'; readonly task: T }
  | { readonly kind: 'ends'; readonly childId: string; readonly until: string };

type Card = { readonly childId: string; readonly version: string | null; readonly readBy: readonly string[] };
type Stay = { readonly childId: string; readonly layer: 'placement' | 'whereabouts'; readonly until: string | null };

/**
 * The one next thing: a must-know card that changed and that I have not read, else what I was asked to do first, else
 * the end of a respite with me. Undefined when nothing waits.
 */
export function nextForMe<T extends { readonly kind: string }>(
  me: string | null,
  cards: readonly Card[],
  tasks: readonly T[],
  stays: readonly Stay[],
): NextForMe<T> | undefined {
  const unread = me === null ? undefined : cards.find(card => card.version !== null && !card.readBy.includes(me));
  if (unread) return { kind: 'read-card', childId: unread.childId };
  // Reading the card is asked for above; its task is done by that.
  const task = tasks.find(one => one.kind !== 'confirm_card');
  if (task) return { kind: 'task', task };
  const ending = stays
    .flatMap(stay =>
      stay.layer === 'whereabouts' && stay.until !== null
        ? { kind: 'ends' as const, childId: stay.childId, until: stay.until }
        : [],
    )
    .sort((a, b) => Temporal.Instant.compare(a.until, b.until));
  return ending[0];
}
