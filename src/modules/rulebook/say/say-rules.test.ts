import { describe, expect, test } from 'vitest';
import { loadWords, sayIn } from '#platform/words/say.ts';
import { roomWords } from '../../../room-words.ts';
import type { Rule } from '../language/rule.ts';
import { traits, vocabulary } from '../language/vocabulary.ts';
import { shippedPack } from '../load/shipped-packs.ts';
import { ownPack, planWithin } from '../testing/own-pack.ts';
import { words as english } from '../words.en.ts';
import { words as spanish } from '../words.es.ts';
import { sayExample } from './say-example.ts';
import { sayFact, sayMissing, saySelector } from './say-fact.ts';
import type { Line } from './say-line.ts';
import { sayProblem } from './say-problem.ts';
import { sayDefinitions, sayRule } from './say-rule.ts';

loadWords(roomWords);
const languages = ['en', 'es'] as const;
const nameOf = (_: string, key: string) => `“${key.replaceAll('-', ' ')}”`;
const texts = ({ text, of }: Line): string[] => [text, ...of.flatMap(texts)];

/** Codes that no sentence holds: those with a dash. */
const CODES = new Set(
  Object.entries(vocabulary)
    .flatMap(([kind, { attributes }]) => [kind, ...Object.entries(attributes).flat(2)])
    .concat(Object.keys(traits))
    .filter(code => code.includes('-')),
);

describe.each(languages)('everything a rule may ask for has a word: %s', language => {
  const words = { en: english, es: spanish }[language] as unknown as Record<string, Record<string, unknown>>;
  test.each(Object.entries(vocabulary))('%s', (kind, { attributes }) => {
    expect(words.facts![kind]).toMatch(/\S/);
    for (const [name, holds] of Object.entries(attributes)) {
      expect([name, words.attributes![name]]).toEqual([name, expect.stringMatching(/\S/)]);
      if (holds === 'boolean')
        expect([words.yes![name], words.no![name]]).toEqual(Array(2).fill(expect.stringMatching(/\S/)));
      if (typeof holds !== 'object') continue;
      const codes = (words.codes![kind] as Record<string, Record<string, string>>)?.[name] ?? {};
      expect([name, holds.filter(code => !codes[code])]).toEqual([name, []]);
    }
  });
  test('what is so of a child', () => {
    expect(Object.keys(traits).filter(trait => !words.traits![trait])).toEqual([]);
  });
});

describe.each(languages)('every rule that comes with the product is told in whole sentences: %s', language => {
  const say = sayIn(language);
  test.each(['federal', 'florida', 'texas', 'california'])('%s', name => {
    const packs = name === 'federal' ? [shippedPack('federal')] : [shippedPack('federal'), shippedPack(name)];
    const saying = { say, packs, nameOf };
    for (const rule of packs.at(-1)!.rules) {
      const told = [
        ...sayRule(saying, rule).flatMap(({ label, lines }) => [label, ...lines.flatMap(texts)]),
        ...sayDefinitions(saying, rule).flatMap(({ title, line }) => [title, ...texts(line)]),
        ...(rule.examples ?? []).flatMap((one, place) => {
          const { facts, also, seen, comes } = sayExample(say, one, place, nameOf);
          return [
            ...facts.flatMap(({ what, when }) => [what, when]),
            ...also,
            seen,
            ...comes.map(({ state }) => state),
          ];
        }),
      ];
      expect(told.filter(text => text === '' || /\{\{|\}\}|undefined|NaN|rulebook:|^\w+\.\w/.test(text))).toEqual([]);
      const codes = told.filter(text => text.split(/[^a-z-]+/).some(word => CODES.has(word)));
      expect([rule.id, codes]).toEqual([rule.id, []]);
    }
  });
});

test('the parts of a rule, in the reader’s language', () => {
  const rule = planWithin(30, {
    applies: { all: [{ age: { below: 18 } }, { not: { trait: 'indian-child' } }] },
    due: {
      earliest: [
        { add: { count: 30, unit: 'days' }, to: 'begin' },
        { add: { count: -1, unit: 'business-days' }, to: { fact: 'hearing', where: { kind: 'shelter', held: true } } },
      ],
    },
    repeats: { count: 6, unit: 'months' },
  });
  const told = (language: 'en' | 'es') =>
    sayRule({ say: sayIn(language), packs: [ownPack('2026.1', [rule])], nameOf }, rule).map(({ label, lines }) => [
      label,
      lines,
    ]);
  expect(told('en')).toEqual([
    ['Begins with', [{ text: 'each: removal into care', of: [] }]],
    [
      'Only when',
      [
        {
          text: 'all of these hold',
          of: [
            { text: 'younger than 18 when it begins', of: [] },
            { text: 'this does not hold', of: [{ text: 'the child is an Indian child under federal law', of: [] }] },
          ],
        },
      ],
    ],
    [
      'Due',
      [
        {
          text: 'the earliest of these days',
          of: [
            { text: '30 days after: the same day', of: [] },
            { text: '1 work day before: shelter hearing, held', of: [] },
          ],
        },
      ],
    ],
    ['Again', [{ text: 'every 6 months after it was last settled', of: [] }]],
    ['Settled by', [{ text: 'case plan: made', of: [] }]],
    ['Ends', [{ text: 'when this ends: stay in care', of: [] }]],
  ]);
  expect(told('es')[2]).toEqual(['Vence', [expect.objectContaining({ text: 'el más temprano de estos días' })]]);
});

describe.each([
  [
    'en',
    [
      ['No longer asked for from', 'the end of: placement'],
      ['Due', 'the last, up to the day it begins: placement'],
      ['Due', 'the first, up to the day it begins: case plan'],
      ['Due', 'the last, up to the day it begins: the end of: placement'],
    ],
  ],
  [
    'es',
    [
      ['Ya no se exige desde', 'el final de: ubicación'],
      ['Vence', 'lo último, hasta el día en que empieza: ubicación'],
      ['Vence', 'lo primero, hasta el día en que empieza: plan del caso'],
      ['Vence', 'lo último, hasta el día en que empieza: el final de: ubicación'],
    ],
  ],
] as const)('what ends a duty, and what it looks back to: %s', (language, expected) => {
  test('is told', () => {
    const begins = { each: { fact: 'placement' } };
    const looksBack = (due: Rule['due']) => planWithin(1, { begins, due });
    const rules = [
      planWithin(1, { begins, lapses: 'end' }),
      looksBack({ fact: 'placement', on: 'before' }),
      looksBack({ fact: 'case-plan', which: 'first', on: 'before' }),
      looksBack({ fact: 'placement', on: 'before', end: true }),
    ];
    const told = rules.map((rule, place) =>
      sayRule({ say: sayIn(language), packs: [ownPack('2026.1', rules)], nameOf }, rule)
        .filter(({ key }) => key === (place === 0 ? 'lapses' : 'due'))
        .flatMap(({ label, lines }) => [label, ...lines.map(({ text }) => text)]),
    );
    expect(told).toEqual(expected);
  });
});

test('a rule that takes a record of a day the law does not take is told with that day', () => {
  const fill = { name: 'FED-VISIT-MONTHLY', removed: '2024-02-29', takes: '2024-03-01' };
  const problem = { pack: 'own', rule: 'OWN-ONE', at: 'settled.until', code: 'loosens' as const, with: fill };
  expect(sayProblem(sayIn('en'), problem)).toBe(
    'own · OWN-ONE · settled.until: It loosens FED-VISIT-MONTHLY. For a child removed on Feb 29, 2024 a record of Mar 1, 2024 settles this one, and not that rule.',
  );
  expect(sayProblem(sayIn('es'), problem)).toMatch(/^own · OWN-ONE · settled\.until: Afloja FED-VISIT-MONTHLY\. \S/);
});

test('facts and what is missing', () => {
  const say = sayIn('en');
  expect(sayFact(say, { kind: 'contact', is: { with: 'child', 'in-person': true, alone: null } })).toBe(
    'visit or contact: with the child, in person',
  );
  expect(saySelector(say, { fact: 'finding', where: { kind: ['abuse-or-neglect', 'abandoned-infant'] } })).toBe(
    'court finding: abuse or neglect or an abandoned infant',
  );
  expect(saySelector(say, { fact: 'done', where: { duty: 'case-plan' } }, () => 'Case plan')).toBe(
    'documented as done: Case plan',
  );
  expect(sayMissing(say, 'trait.indian-child')).toBe(
    'it is not known whether the child is an Indian child under federal law',
  );
  expect(sayMissing(say, 'care.manner')).toBe('removal into care: how the child came into care is missing');
  expect(sayMissing(say, 'birth')).toBe('birth is missing');
});
