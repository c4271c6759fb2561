/** What somebody outside the agency is asked to do besides what plans ask. */
export type NextForMe<T> =
  | { readonly kind: 'read-card'; readonly childId: string }
  | { readonly kind: 'task'; readonly task: T }
  | { readonly kind: 'ends'; readonly childId: string; readonly until: string };

type Card = { readonly childId: string; readonly version: string | null; readonly readBy: readonly string[] };
type Stay = { readonly childId: string; readonly layer: 'placement' | 'whereabouts'; readonly until: string | null };

/** Tasks that are done by what is asked for elsewhere: reading the card, keeping a promise of the plan. */
const ASKED_ELSEWHERE: readonly string[] = ['confirm_card', 'plan_promise'];

/** Must-know cards that changed and that I have not read. */
export const cardsToRead = (me: string | null, cards: readonly Card[]): NextForMe<never>[] =>
  me === null
    ? []
    : cards
        .filter(card => card.version !== null && !card.readBy.includes(me))
        .map(({ childId }) => ({ kind: 'read-card', childId }));

/** What I was asked to do, in its order. */
export const tasksForMe = <T extends { readonly kind: string }>(tasks: readonly T[]): NextForMe<T>[] =>
  tasks.filter(({ kind }) => !ASKED_ELSEWHERE.includes(kind)).map(task => ({ kind: 'task', task }));

/** Respites with me that end, the first one first; one without an end and a placement are not dates. */
export const endsForMe = (stays: readonly Stay[]): NextForMe<never>[] =>
  stays
    .flatMap(stay =>
      stay.layer === 'whereabouts' && stay.until !== null
        ? { kind: 'ends' as const, childId: stay.childId, until: stay.until }
        : [],
    )
    .sort((a, b) => Temporal.Instant.compare(a.until, b.until));
