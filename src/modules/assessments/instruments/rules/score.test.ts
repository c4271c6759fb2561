import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '#kernel/csv.ts';
import type { Answers, Definition } from '../contract.ts';
import { readEdition } from '../definition.ts';
import { answeredCodes, answerProblems } from './answer-problems.ts';
import { bandOf, criticalOf, positiveOf, scoresOf, suggestedBy } from './score.ts';
import { unsoundIn } from './sound-edition.ts';

const FOLDER = 'db/reference/lists/instrument';
const editions = readdirSync(FOLDER)
  .filter(file => file.endsWith('.json'))
  .map(file => ({ file, json: JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as { definition: Definition } }));
const of = (series: string) => editions.find(({ file }) => file === `${series}.json`)!.json.definition;
const [psc, phq, gad, who] = [of('psc-17'), of('phq-9'), of('gad-7'), of('who-5')];
const answered = (pre: string, numbers: readonly (number | null)[]): Answers =>
  Object.fromEntries(numbers.map((number, at) => [`${pre}${at + 1}`, number]));
const valuesOf = (definition: Definition, answers: Answers) =>
  Object.fromEntries(scoresOf(definition, answers).map(({ scale, value, positive }) => [scale, [value, positive]]));
const scaleOf = (definition: Definition, code: string) => definition.scales!.find(scale => scale.code === code)!;

describe('PSC-17, as published', () => {
  // Amara's answers of the second time: inward 6, attention 6, outward 5.
  const amara = answered('psc', [2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 1]);
  test('a worked example: three scales and their total, each at its own cut-off', () => {
    expect(valuesOf(psc, amara)).toEqual({
      total: [17, true],
      internalizing: [6, true],
      attention: [6, false],
      externalizing: [5, false],
    });
  });
  test.each([
    ['total', 14, false],
    ['total', 15, true],
    ['internalizing', 4, false],
    ['internalizing', 5, true],
    ['attention', 6, false],
    ['attention', 7, true],
    ['externalizing', 6, false],
    ['externalizing', 7, true],
  ])('%s %i is positive: %s', (scale, value, positive) => {
    expect(positiveOf(scaleOf(psc, scale), value)).toBe(positive);
  });
  test('three blanks count as 0, with four it cannot be scored', () => {
    const three = answered('psc', [null, null, null, ...Array(14).fill(1)]);
    expect(valuesOf(psc, three).total).toEqual([14, false]);
    // Wherever the four lie: none of the scales is scored.
    expect(Object.values(valuesOf(psc, { ...three, psc4: null }))).toEqual(Array(4).fill([null, null]));
  });
  test('what it suggests names the scales it follows from', () => {
    expect([...suggestedBy(psc, amara)]).toEqual([['mental_health', ['total', 'internalizing']]]);
    expect(suggestedBy(psc, answered('psc', Array(17).fill(0))).size).toBe(0);
  });
});

describe('PHQ-9, GAD-7 and WHO-5', () => {
  test.each([
    [phq, 4, 'minimal', false],
    [phq, 5, 'mild', false],
    [phq, 9, 'mild', false],
    [phq, 10, 'moderate', true],
    [phq, 15, 'moderately severe', true],
    [phq, 20, 'severe', true],
    [gad, 4, 'minimal', false],
    [gad, 10, 'moderate', true],
    [gad, 15, 'severe', true],
    [who, 28, 'depression is likely: ask further', true],
    [who, 50, 'poor well-being', true],
    [who, 52, 'good well-being', false],
  ])('%# %i is %s', (definition, value, band, positive) => {
    const scale = scaleOf(definition, 'total');
    expect([bandOf(scale, value)?.en, positiveOf(scale, value)]).toEqual([band, positive]);
  });
  test('worked examples', () => {
    expect(valuesOf(phq, answered('phq', [2, 2, 2, 2, 2, 2, 2, 2, 0])).total).toEqual([16, true]);
    expect(valuesOf(gad, answered('gad', [1, 1, 1, 1, 1, 1, 1])).total).toEqual([7, false]);
    // Raw 13 of 25 is 52 of 100.
    expect(valuesOf(who, answered('who', [3, 3, 3, 2, 2])).total).toEqual([52, false]);
    expect(valuesOf(phq, answered('phq', [2, null, 2, 2, 2, 2, 2, 2, 0])).total).toEqual([null, null]);
  });
  test('question 9 of the PHQ-9 calls for somebody at once, whatever the total', () => {
    expect(criticalOf(phq, answered('phq', [0, 0, 0, 0, 0, 0, 0, 0, 1]))).toEqual([{ code: 'phq9', hours: 2 }]);
    expect(criticalOf(phq, answered('phq', [3, 3, 3, 3, 3, 3, 3, 3, 0]))).toEqual([]);
    expect(criticalOf(of('epds'), { total: 4, item10: 1 })).toEqual([{ code: 'item10', hours: 2 }]);
    expect(
      criticalOf({ ...phq, critical: [{ scale: 'total', from: 20, hours: 8 }] }, answered('phq', Array(9).fill(3))),
    ).toEqual([{ code: 'total', hours: 8 }]);
  });
});

describe('what an agency brings', () => {
  const scale = { code: 'total', en: 'Total', es: 'Total', items: ['a', 'b', 'c'], min: 3, max: 15 } as const;
  const words = (value: number) => ({ value, en: `${value}`, es: `${value}` });
  const brought: Definition = {
    ...gad,
    answers: [1, 2, 3, 4, 5].map(words),
    items: [
      { code: 'a', en: 'A' },
      { code: 'b', en: 'B', reverse: true },
      { code: 'c', en: 'C' },
    ],
    scales: [
      { ...scale, rule: 'sum' },
      { ...scale, code: 'mean', rule: 'mean', min: 1, max: 5, blanks: 1 },
    ],
  };
  test('what is worded the other way round is turned', () => {
    expect(valuesOf(brought, { a: 5, b: 1, c: 4 })).toEqual({ total: [14, null], mean: [4.67, null] });
    expect(valuesOf(brought, { a: 5, b: 5, c: 4 })).toEqual({ total: [10, null], mean: [3.33, null] });
  });
  test('a mean is of what was answered, a sum needs all of it', () => {
    expect(valuesOf(brought, { a: 5, b: null, c: 4 })).toEqual({ total: [null, null], mean: [4.5, null] });
    expect(valuesOf(brought, { a: 5, b: null, c: null }).mean).toEqual([null, null]);
  });
  test('a range that answers can leave is named', () => {
    const kinds: string[] = ['mental_health'];
    expect(unsoundIn(brought, kinds)).toEqual([]);
    const narrow = { ...brought, scales: [{ ...scale, rule: 'sum' as const, max: 14 }] };
    expect(unsoundIn(narrow, kinds)).toEqual([{ at: 'pack', code: 'pack-range-is-left', fill: { path: 'total' } }]);
  });
});

describe('totals that were counted elsewhere', () => {
  test.each([
    ['sdq', { total: 14, emotional: 4, conduct: 3, hyperactivity: 5, peers: 2, prosocial: 9 }, []],
    [
      'sdq',
      { total: 15, emotional: 4, conduct: 3, hyperactivity: 5, peers: 2, prosocial: 9 },
      ['scores-do-not-add-up'],
    ],
    ['sdq', { total: 14, emotional: 4 }, []],
    ['sdq', { total: 3, emotional: 4 }, ['scores-do-not-add-up']],
    ['sdq', { total: 41 }, ['score-out-of-range']],
    ['pearls', { aces: 4, related: 3, total: 7 }, []],
    ['pearls', { aces: 4, related: 3, total: 8 }, ['scores-do-not-add-up']],
    ['pearls', { aces: 4 }, []],
    ['epds', { total: 2, item10: 3 }, ['parts-exceed-total']],
    ['crafft', { total: 2.5 }, ['score-out-of-range']],
    ['casey', { daily: 3.4 }, []],
    ['crafft', {}, ['nothing-answered']],
    ['crafft', { total: 1, more: 1 }, ['not-one-of']],
    ['psc-17', { psc1: 3 }, ['not-one-of']],
    ['needs-strengths', { mood: 4 }, ['not-one-of']],
    ['needs-strengths', { mood: 3, hope: 0 }, []],
  ])('%s %o: %o', (series, answers, codes) => {
    expect(answerProblems(of(series), answers as Answers).map(({ code }) => code)).toEqual(codes);
  });
  test('CRAFFT is high from two on, and PEARLS from four', () => {
    expect(valuesOf(of('crafft'), { total: 2 }).total).toEqual([2, true]);
    expect([...suggestedBy(of('pearls'), { aces: 4 }).keys()]).toEqual(['trauma_therapy']);
  });
});

test('whatever is answered, a score lies in its range, and more of a thing never scores less', () => {
  const scored = [psc, phq, gad, who];
  fc.assert(
    fc.property(fc.constantFrom(...scored), fc.infiniteStream(fc.nat(5)), (definition, numbers) => {
      const most = definition.answers!.at(-1)!.value;
      const answers = Object.fromEntries(
        answeredCodes(definition).map(code => [code, numbers.next().value % (most + 1)] as const),
      );
      for (const { scale, value } of scoresOf(definition, answers)) {
        const { min, max, items } = scaleOf(definition, scale);
        expect(value).toBeGreaterThanOrEqual(min);
        expect(value).toBeLessThanOrEqual(max);
        const more = { ...answers, [items[0]!]: most };
        expect(scoresOf(definition, more).find(each => each.scale === scale)!.value).toBeGreaterThanOrEqual(value!);
      }
    }),
  );
});

describe('the instruments that come along', () => {
  const kinds = readCsv(readFileSync('db/reference/lists/need_kind.csv', 'utf8')).map(row => row.code!);
  test.each(editions)('$file is sound, or only named', ({ json }) => {
    const read = readEdition(json);
    expect(read).toHaveProperty('edition');
    const nothing = !json.definition.items && !json.definition.scales;
    expect(unsoundIn(json.definition, kinds).map(({ code }) => code)).toEqual(
      nothing ? ['pack-has-nothing-to-answer'] : [],
    );
  });
  test('the text of questions comes along only where it may', () => {
    const shipped = editions.filter(({ json }) => json.definition.items).map(({ file }) => file);
    expect(shipped).toEqual(['gad-7.json', 'needs-strengths.json', 'phq-9.json', 'psc-17.json', 'who-5.json']);
  });
  test('what is unsound is named whole', () => {
    const broken: Definition = {
      ...phq,
      months: { from: 20, to: 10 },
      items: [...phq.items!, phq.items![0]!],
      scales: [{ ...phq.scales![0]!, items: ['no-such'], need: 'ponies', max: -1 }],
      critical: [{ item: 'phq99', from: 1, hours: 2 }],
    };
    expect(unsoundIn(broken, kinds).map(({ code }) => code)).toEqual([
      'pack-code-twice',
      'pack-range-is-empty',
      'pack-names-no-item',
      'pack-range-is-empty',
      'pack-names-no-need',
      'pack-names-no-item',
    ]);
    const levels = of('needs-strengths');
    const lost = { ...levels, domains: [], items: [{ code: 'x', en: 'X' }] };
    expect(unsoundIn(lost, kinds).map(({ code }) => code)).toEqual([
      'pack-lacks-domains',
      'pack-names-no-domain',
      'pack-names-no-item',
      'pack-names-no-item',
      'pack-names-no-item',
    ]);
    const { answers: _, ...mute } = phq;
    expect(unsoundIn(mute, kinds).map(({ code }) => code)).toEqual(['pack-lacks-answers']);
  });
});
