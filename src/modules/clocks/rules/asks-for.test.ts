import { expect, test } from 'vitest';
import { asksFor } from './asks-for.ts';

const definitions = {
  entered: {
    earliest: [{ fact: 'care' }, { fact: 'finding', where: { kind: 'abuse-or-neglect' } }, { defined: 'entered' }],
  },
};

test.each([
  ['a fact', [{ add: { count: 12, unit: 'months' }, to: { fact: 'care' } }], ['care'], []],
  ['the day something is counted from is none', ['begin', undefined, null], [], []],
  ['a definition is opened once', [{ defined: 'entered' }], ['care', 'finding abuse-or-neglect'], []],
  [
    'counted spells and those left out',
    [{ counted: { fact: 'care' }, without: [{ fact: 'placement', where: { kind: 'x' } }] }],
    ['care', 'placement x'],
    [],
  ],
  ['the same twice is one', [{ fact: 'care' }, [{ fact: 'care' }]], ['care'], []],
  ['conditions', [{ all: [{ trait: 'indian-child' }, { age: { atLeast: 14 } }] }], ['birth'], ['indian-child']],
  ['a birthday', [{ birthday: 18 }], ['birth'], []],
] as const)('%s', (_, parts, facts, traits) => {
  const asked = asksFor(parts, definitions);
  expect(asked.facts.map(({ fact, where }) => [fact, ...Object.values(where)].join(' '))).toEqual(facts);
  expect(asked.traits).toEqual(traits);
});
