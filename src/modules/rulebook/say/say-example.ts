import type { Say } from '#platform/words/say.ts';
import { sayDay, sayMoment } from '#platform/words/say-date.ts';
import type { Example } from '../language/rule.ts';
import { type NameOf, sayFact, sayMissing } from './say-fact.ts';

/** A worked example as a page shows it: what is known, on which day one looks, and what comes out. */
export type SaidExample = {
  readonly key: string;
  /** The example's own title; written by whoever wrote the pack, in English. */
  readonly says: string;
  readonly facts: readonly {
    readonly key: string;
    readonly what: string;
    readonly when: string;
    readonly until: string;
  }[];
  readonly also: readonly string[];
  readonly seen: string;
  readonly comes: readonly { readonly key: string; readonly due: string; readonly state: string }[];
};

/** Worked examples name moments in this time zone. */
const ZONE = 'America/New_York';

/** A worked example in words. */
export function sayExample(say: Say, example: Example, place: number, nameOf: NameOf): SaidExample {
  const when = (text: string): string =>
    text.length > 10
      ? sayMoment(say.language, ZONE, Temporal.Instant.from(text).toString())
      : sayDay(say.language, text);
  const known = Object.entries(example.traits ?? {}).map(([trait, is]) => {
    const what = say.code('rulebook', `traits.${trait}`);
    return is ? what : say('rulebook', 'condition.isNot', { what });
  });
  const holidays = (example.holidays ?? []).map(day => say('rulebook', 'example.holiday', { day: when(day) }));
  return {
    key: String(place),
    says: example.says,
    facts: example.facts.map(({ fact, on, until, where }, at) => ({
      key: String(at),
      what: sayFact(say, { kind: fact, is: where ?? {} }, nameOf),
      when: on === null ? say('rulebook', 'example.dayNotKnown') : when(on),
      until: until === undefined ? '' : when(until),
    })),
    also: [...known, ...holidays],
    seen: say('rulebook', 'example.seen', { day: when(example.today) }),
    comes: example.expect.map(({ due, opens, state, missing }, at) => ({
      key: String(at),
      due: [
        due === undefined ? '' : when(due),
        opens === undefined ? '' : say('rulebook', 'example.opens', { day: when(opens) }),
      ]
        .filter(Boolean)
        .join(', '),
      state: [say('rulebook', `states.${state}`), missing === undefined ? '' : sayMissing(say, missing)]
        .filter(Boolean)
        .join(': '),
    })),
  };
}
