import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Pack } from '../language/rule.ts';
import { shippedPacks } from '../load/shipped-packs.ts';
import { said } from '../testing/a-rule.ts';
import { ownPack, planWithin } from '../testing/own-pack.ts';
import { checkEdition } from './check-edition.ts';
import { readEdition } from './read-edition.ts';

const running = shippedPacks('FL');
const [federal] = running as [Pack];
const problems = (content: unknown) =>
  checkEdition(content, running).problems.map(({ pack, rule, at, code }) => [pack, rule, at, code]);
const one = (over: Parameters<typeof planWithin>[1]) => ownPack('2026.1', [planWithin(30, over)]);
const circle = { add: { count: 1, unit: 'days' }, to: { defined: 'around' } } as const;

test('a sound pack of the agency stands on the packs in force', () => {
  expect(checkEdition(one({}), running)).toEqual({ pack: one({}), problems: [] });
});

describe('what cannot stand is refused with the rule and the reason', () => {
  test.each<[string, unknown, unknown[]]>([
    ['it is no pack', { rules: 3 }, ['', null, 'pack', 'wrong-schema']],
    [
      'a date that does not exist',
      one({ effective: { from: '2026-02-30' } }),
      ['OWN-PLAN', 'effective.from', 'wrong-schema'],
    ],
    [
      'an anchor nobody knows',
      one({ begins: { each: { fact: 'full-moon' } } }),
      ['OWN-PLAN', 'begins.each', 'unknown-fact'],
    ],
    [
      'a code nobody knows',
      one({ begins: { each: { fact: 'hearing', where: { kind: 'tea' } } } }),
      ['OWN-PLAN', 'begins.each', 'unknown-code'],
    ],
    [
      'an offset beyond reason',
      one({ due: { add: { count: 999_999, unit: 'days' }, to: 'begin' } }),
      ['OWN-PLAN', 'due', 'wrong-schema'],
    ],
    [
      'an offset of half a day',
      one({ due: { add: { count: 0.5, unit: 'days' }, to: 'begin' } }),
      ['OWN-PLAN', 'due', 'wrong-schema'],
    ],
    [
      'nobody who answers for it',
      { ...one({}), rules: [{ ...planWithin(30), responsible: undefined }] },
      ['OWN-PLAN', 'responsible', 'wrong-schema'],
    ],
    [
      'a definition made of itself',
      ownPack('2026.1', [planWithin(30, { due: { defined: 'around' } })], {
        definitions: { around: { title: said, is: circle } },
      }),
      [null, 'definitions.around', 'definition-cycle'],
    ],
    [
      'two versions on one day',
      ownPack('2026.1', [planWithin(30), planWithin(20, { effective: { from: '2026-12-01' } })]),
      ['OWN-PLAN', 'effective', 'versions-overlap'],
    ],
    [
      'a rule of the pack below',
      ownPack('2026.1', [planWithin(30, { id: 'FED-PERM-12' })]),
      ['FED-PERM-12', 'id', 'rule-of-another-pack'],
    ],
    [
      'an example that comes out otherwise',
      one({
        examples: [
          {
            says: 'a plan in a week',
            facts: [{ fact: 'care', on: '2026-03-01' }],
            today: '2026-03-02',
            expect: [{ state: 'upcoming', due: '2026-03-08' }],
          },
        ],
      }),
      ['OWN-PLAN', 'examples.0', 'example-differs'],
    ],
    [
      'a pack that is not here',
      ownPack('2026.1', [planWithin(30)], { extends: 'georgia' }),
      [null, 'extends', 'unknown-pack'],
    ],
    ['standing on itself', ownPack('2026.1', [planWithin(30)], { extends: 'own' }), [null, 'extends', 'unknown-pack']],
    [
      'state law standing on state law',
      ownPack('2026.1', [planWithin(30)], { kind: 'state' }),
      [null, 'extends', 'extends-the-wrong-kind'],
    ],
    [
      'a second federal law',
      { ...ownPack('2026.1', [planWithin(30)], { kind: 'federal' }), extends: undefined },
      [null, 'kind', 'another-federal-pack'],
    ],
    ['agency policy standing on nothing', { ...one({}), extends: undefined }, [null, 'extends', 'extends-nothing']],
    ['another kind than before', { ...federal, kind: 'state' }, [null, 'kind', 'kind-changed']],
  ])('%s', (_, content, expected) => {
    const [rule, at, code] = expected.slice(-3);
    expect(problems(content)).toContainEqual([
      expect.toSatisfy(() => true),
      rule,
      expect.stringContaining(String(at)),
      code,
    ]);
  });

  test('all of it at once', () => {
    const both = ownPack('2026.1', [
      planWithin(30, { begins: { each: { fact: 'full-moon' } } }),
      planWithin(20, { id: 'OWN-OTHER', tightens: 'FED-NOWHERE' }),
    ]);
    expect(problems(both).map(([, rule, , code]) => [rule, code])).toEqual([
      ['OWN-PLAN', 'unknown-fact'],
      ['OWN-OTHER', 'unknown-rule'],
    ]);
  });
});

describe('a federal rule is never loosened', () => {
  const later = planWithin(90, { tightens: 'FED-CASEPLAN-60' });

  test('it is named, with a child for whom it would be', () => {
    const found = checkEdition(ownPack('2026.1', [later]), running).problems.find(({ at }) => at === 'due');
    expect(found).toMatchObject({
      pack: 'own',
      rule: 'OWN-PLAN',
      at: 'due',
      code: 'loosens',
      with: { name: 'FED-CASEPLAN-60' },
    });
    const { removed, floor, due } = found!.with!;
    const days = (day: string) => Temporal.PlainDate.from(removed!).until(day).days;
    expect([days(floor!), days(due!)]).toEqual([60, 90]);
  });

  test('in any of its versions, and a rule of tomorrow need not be one of yesterday', () => {
    const from = (day: string, until?: string) => ({ effective: { from: day, ...(until && { until }) } });
    const strict = { tightens: 'FED-CASEPLAN-60', ...from('2027-01-01') };
    expect(checkEdition(ownPack('2026.1', [planWithin(30, strict)]), running).problems).toEqual([]);
    const looser = ownPack('2026.1', [
      planWithin(30, { ...strict, ...from('2020-01-01', '2027-01-01') }),
      planWithin(90, strict),
    ]);
    expect(checkEdition(looser, running).problems.map(({ rule, code }) => [rule, code])).toContainEqual([
      'OWN-PLAN',
      'loosens',
    ]);
    expect(checkEdition(ownPack('2026.1', looser.rules.toReversed()), running).problems.length).toBeGreaterThan(0);
  });

  test('unless the agency answers for it as a reading', () => {
    const reading = { approvedBy: 'General counsel', on: '2026-01-05', reason: said };
    expect(checkEdition(ownPack('2026.1', [{ ...later, reading }]), running).problems).toEqual([]);
  });

  test('nor by a new edition below, which the pack above no longer fits', () => {
    const strict = ownPack('2026.1', [planWithin(59, { tightens: 'FED-CASEPLAN-60' })]);
    const due = { add: { count: 45, unit: 'days' as const }, to: 'begin' as const };
    const rules = federal.rules.map(rule => (rule.id === 'FED-CASEPLAN-60' ? { ...rule, due, examples: [] } : rule));
    const found = checkEdition({ ...federal, version: '2026.9', rules }, [...running, strict]).problems;
    expect(found.map(({ pack, rule, code }) => [pack, rule, code])).toContainEqual(['own', 'OWN-PLAN', 'loosens']);
  });
});

describe('a file is read, or says why not', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  test.each([
    ['nothing', new Uint8Array(), 'no-file'],
    ['a list cut off', bytes('{"rules": ['), 'not-json'],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'not-json'],
    ['lists within lists', bytes(`${'['.repeat(90)}${']'.repeat(90)}`), 'too-deep'],
    ['too much', new Uint8Array(5 * 1024 * 1024 + 1), 'too-large'],
  ])('%s', (_, given, code) => {
    expect(readEdition(given).problem).toMatchObject({ code });
  });

  test('brackets within texts are text', () => {
    const text = '['.repeat(200);
    expect(readEdition(bytes(JSON.stringify({ 'a\\"': text }))).content).toEqual({ 'a\\"': text });
  });
});

test('the pack of the guide is sound', () => {
  const guide = readFileSync('docs/guides/change-a-rule.md', 'utf8');
  const [, example = ''] = /```json\n([\s\S]+?)```/.exec(guide)!;
  expect(checkEdition(JSON.parse(example), running).problems).toEqual([]);
});
