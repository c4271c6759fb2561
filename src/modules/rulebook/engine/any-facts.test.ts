import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDay } from '#kernel/days.ts';
import type { Pack } from '../language/rule.ts';
import { traits, vocabulary } from '../language/vocabulary.ts';
import { known, seenOn } from '../testing/a-rule.ts';
import { readyRules } from './compile.ts';
import type { Fact, FactValue } from './facts.ts';
import { obligations } from './obligations.ts';

const folder = new URL('../../../../db/reference/rules/', import.meta.url);
const read = (name: string): Pack => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const packs = readdirSync(folder)
  .filter(name => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .toSorted((one, other) => Number(other === 'federal.json') - Number(one === 'federal.json'))
  .map(read);
const duties = packs.flatMap(({ rules }) => rules.map(({ duty }) => duty));
const book = readyRules(packs);

const START = readDay('2022-01-01');
const day = fc.integer({ min: START, max: START + 1400 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 6 });

function valueOfKind(kind: (typeof vocabulary)[string]['attributes'][string]): fc.Arbitrary<FactValue> {
  if (typeof kind === 'object') return fc.constantFrom(...kind);
  if (kind === 'boolean') return fc.boolean();
  return kind === 'number' ? fc.integer({ min: 0, max: 20 }) : fc.constantFrom(...duties, 'aged_out', 'other');
}

/** Any fact of the vocabulary, of which anything may not be known. */
const anyFact: fc.Arbitrary<Omit<Fact, 'id'>> = fc
  .constantFrom(...Object.keys(vocabulary).filter(kind => kind !== 'birth'), 'care', 'care', 'placement', 'placement')
  .chain(kind => {
    const { shape, attributes } = vocabulary[kind] as (typeof vocabulary)[string];
    const values = Object.fromEntries(Object.entries(attributes).map(([name, of]) => [name, maybe(valueOfKind(of))]));
    return fc.record({
      kind: fc.constant(kind),
      from: maybe(day),
      until: shape === 'spell' ? fc.option(day) : fc.constant(null),
      at: fc.constant(null),
      is: fc.record(values),
    });
  })
  .map(made => ({
    ...made,
    until: made.until !== null && made.from !== null ? Math.max(made.from, made.until) : made.until,
  }));
const facts = fc
  .array(anyFact, { maxLength: 25 })
  .map(all => all.map((one, place): Fact => ({ ...one, id: `${one.kind}:${place}` })));
const birth = fc.record({
  kind: fc.constant('birth'),
  id: fc.constant('birth:0'),
  from: maybe(fc.integer({ min: START - 6500, max: START })),
  until: fc.constant(null),
  at: fc.constant(null),
  is: fc.constant({}),
});
const anyTraits = fc.record(Object.fromEntries(Object.keys(traits).map(name => [name, maybe(fc.boolean())])));

test('whatever is known or not, every duty of the shipped packs can be kept, once, and in the same words', () => {
  fc.assert(
    fc.property(facts, birth, anyTraits, day, (all, born, so, today) => {
      const count = (list: readonly Fact[]) => obligations({ facts: list, traits: so }, book, seenOn(today));
      const found = count([born, ...all]);
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
      for (const { state, missing, settledOn, ended, due, undated } of found) {
        expect(missing !== null).toBe(state === 'cannot-tell' || (state === 'overdue' && undated.length > 0));
        expect(settledOn !== null).toBe(state === 'met' || state === 'met-late');
        expect(ended !== null).toBe(state === 'withdrawn');
        if (['upcoming', 'due', 'overdue', 'met-late'].includes(state)) expect(due).not.toBeNull();
        if (ended) expect(ended.on).toBeLessThanOrEqual(today);
      }
      // No rule lets off more duties than there are records without a day that might settle them.
      const waiting = found.filter(({ state, undated }) => state === 'cannot-tell' && undated.length > 0);
      for (const [, some] of Map.groupBy(waiting, ({ rule }) => rule.id))
        expect(some.length).toBeLessThanOrEqual(new Set(some.flatMap(({ undated }) => undated)).size);
      expect(known(count([...all.toReversed(), born]))).toEqual(known(found));
    }),
    { numRuns: 150 },
  );
});
