import type { Fact, Obligation } from '#modules/rulebook/index.ts';

/** A duty as it was counted from what was known at one moment; null where it was none then. */
export type Seen = { readonly duty: Obligation | null; readonly facts: ReadonlyMap<string, Fact> };

/** What became of a fact. `became`: another thing on the same day (a hearing that was set is held). */
export type FactMove = {
  readonly id: string;
  readonly kind: 'entered' | 'moved' | 'became' | 'ended' | 'removed';
  readonly before: Fact | null;
  readonly after: Fact | null;
};

/** What one moment changed of a duty: the facts it rests on, and whether it stands otherwise since. */
export type Difference = { readonly facts: readonly FactMove[]; readonly dueMoved: boolean };

/** The facts a duty was counted from, with what settled or excepted it. */
export const restsOn = (duty: Obligation | null, factsOf: (duty: Obligation) => readonly Fact[]): readonly string[] =>
  duty ? factsOf(duty).map(({ id }) => id) : [];

/** Compares what was known before and after: `ids` are the facts the duty rests on, before or after. */
export function differenceOf(before: Seen, after: Seen, ids: Iterable<string>): Difference {
  const facts = [...new Set(ids)].flatMap(id => moveOf(id, before.facts.get(id) ?? null, after.facts.get(id) ?? null));
  return { facts, dueMoved: whatItSays(before.duty) !== whatItSays(after.duty) };
}

function moveOf(id: string, before: Fact | null, after: Fact | null): FactMove[] {
  const kind = kindOf(before, after);
  return kind === null ? [] : [{ id, kind, before, after }];
}

function kindOf(before: Fact | null, after: Fact | null): FactMove['kind'] | null {
  if (before === null || after === null) return before === after ? null : before === null ? 'entered' : 'removed';
  // The minute matters only where it moves a date, and then the date says so.
  if (before.from !== after.from || before.at !== after.at) return 'moved';
  if (JSON.stringify(before.is) !== JSON.stringify(after.is)) return 'became';
  return before.until === after.until ? null : 'ended';
}

/** Time alone moves nothing: by when, whether it was done, what ended or excepts it, and what is missing. */
const whatItSays = (duty: Obligation | null): string =>
  duty === null
    ? ''
    : [duty.due?.day, duty.due?.at, duty.settledOn, duty.ended?.on, duty.missing, duty.exception?.id].join(' ');

/** Of what was counted just before and after some moments, the steps at which something is otherwise; in the order given. */
export function stepsOf<T extends Seen>(
  counted: readonly { readonly before: Seen; readonly after: T }[],
  factsOf: (duty: Obligation) => readonly Fact[],
): (Difference & { readonly before: Seen; readonly after: T })[] {
  return counted.flatMap(({ before, after }) => {
    const ids = [...restsOn(before.duty, factsOf), ...restsOn(after.duty, factsOf)];
    const difference = differenceOf(before, after, ids);
    return difference.dueMoved || difference.facts.length > 0 ? [{ ...difference, before, after }] : [];
  });
}
