import type { Day } from '#kernel/days.ts';
import type { Fact, Facts, Obligation } from '#modules/rulebook/index.ts';

/** Something changed on paper: days are days since 1970, `until` is the first day after. */
export type Change =
  | { readonly kind: 'move'; readonly fact: string; readonly on: Day }
  | { readonly kind: 'hearing'; readonly hearing: string; readonly on: Day }
  | { readonly kind: 'trial-home-visit' | 'away'; readonly from: Day; readonly until: Day | null }
  | { readonly kind: 'end-of-care'; readonly on: Day };

const added = (kind: string, from: Day, until: Day | null, is: Fact['is']): Fact => ({
  kind,
  id: `${kind}:on-paper`,
  from,
  until,
  at: null,
  is,
});

/** The facts as they would be. What is known is never written to. */
export function withChange(known: Facts, change: Change): Facts {
  const facts = changed(known.facts, change);
  return facts === known.facts ? known : { ...known, facts };
}

function changed(facts: readonly Fact[], change: Change): readonly Fact[] {
  switch (change.kind) {
    case 'move':
      return facts.map(fact => (fact.id === change.fact ? moved(fact, change.on) : fact));
    case 'hearing':
      return [...facts, added('hearing', change.on, null, { kind: change.hearing, held: true, judge: null })];
    case 'trial-home-visit': {
      // Somebody lives in one place at a time: the placement of that day makes room.
      const visit = added('placement', change.from, change.until, {
        class: 'trial-home-visit',
        setting: null,
        licensed: null,
      });
      return [...facts.map(fact => (fact.kind === 'placement' ? ended(fact, change.from) : fact)), visit];
    }
    case 'away':
      return [...facts, added('away-without-permission', change.from, change.until, {})];
    case 'end-of-care':
      return facts.map(fact => (fact.kind === 'care' || fact.kind === 'placement' ? ended(fact, change.on) : fact));
  }
}

/** On another day, without its time: nobody said at which hour. A spell that would end before it begins goes on. */
const moved = (fact: Fact, on: Day): Fact => ({
  ...fact,
  from: on,
  at: null,
  until: fact.until !== null && fact.until <= on ? null : fact.until,
});

/** Ends a spell that goes on over a day. */
const ended = (fact: Fact, on: Day): Fact =>
  fact.from !== null && fact.from < on && (fact.until === null || fact.until > on) ? { ...fact, until: on } : fact;

/** A duty before and after; null where it is not one then. */
export type Moved = { readonly key: string; readonly before: Obligation | null; readonly after: Obligation | null };

/** Every duty that would stand otherwise, in the order of what it would be then. */
export function whatMoves(now: readonly Obligation[], then: readonly Obligation[]): Moved[] {
  const before = new Map(now.map(duty => [duty.key, duty]));
  const after = new Map(then.map(duty => [duty.key, duty]));
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys]
    .map(key => ({ key, before: before.get(key) ?? null, after: after.get(key) ?? null }))
    .filter(one => says(one.before) !== says(one.after))
    .sort((one, other) => dayOf(one) - dayOf(other) || (one.key < other.key ? -1 : 1));
}

const says = (duty: Obligation | null): string =>
  duty === null
    ? ''
    : [duty.state, duty.due?.day, duty.due?.at, duty.settledOn, duty.ended?.on, duty.missing, duty.exception?.id].join(
        ' ',
      );

const dayOf = ({ before, after }: Moved): number => after?.due?.day ?? before?.due?.day ?? Number.MAX_SAFE_INTEGER;
