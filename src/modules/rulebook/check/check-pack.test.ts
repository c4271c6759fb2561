import { describe, expect, test } from 'vitest';
import type { Pack, Rule } from '../language/rule.ts';
import { packOf, rule } from '../testing/a-rule.ts';
import { checkPack } from './check-pack.ts';

const problems = (over: Partial<Rule>) =>
  checkPack(packOf(rule(over)), []).problems.map(({ at, code }) => `${at} ${code}`);
const HOURS = { add: { count: 24, unit: 'hours' as const }, to: 'begin' as const };
const PAUSES = [{ fact: 'outside-foster-care' }];

test('a sound rule is taken', () => {
  expect(problems({})).toEqual([]);
});

describe('conditions on the beginning', () => {
  test('ask for an attribute it has', () => {
    expect(problems({ applies: { begins: { manor: 'court' } } })).toEqual(['applies.begins unknown-attribute']);
    expect(problems({ applies: { begins: { manner: 'court' } } })).toEqual([]);
  });

  test('also deep inside a day, and for a birthday, which has none', () => {
    const deep = { if: { not: { begins: { manner: 'curt' } } }, gives: 'begin' as const };
    expect(problems({ due: { earliest: [deep] } })).toEqual(['due.earliest.0.if.not.begins unknown-code']);
    expect(problems({ begins: { birthday: 14 }, applies: { begins: { manner: 'court' } } })).toEqual([
      'applies.begins unknown-attribute',
    ]);
  });
});

describe('conditions on the beginning inside a definition', () => {
  const defining = (definitions: NonNullable<Pack['definitions']>, over: Partial<Rule>) =>
    checkPack({ ...packOf(rule(over)), definitions }, []).problems.map(one => `${one.rule} ${one.at} ${one.code}`);
  const title = { en: 'x', es: 'x' };
  const soon = { title, is: { if: { begins: { manner: 'court' } }, gives: 'begin' as const } };

  test('ask for an attribute of what begins each rule that uses it', () => {
    expect(defining({ soon }, { due: { defined: 'soon' } })).toEqual([]);
    expect(defining({ soon }, { begins: { each: { fact: 'order' } }, due: { defined: 'soon' } })).toEqual([
      'TST-ONE definitions.soon.if.begins unknown-attribute',
    ]);
  });

  test('also through another definition, and told once', () => {
    const later = { title, is: { latest: [{ defined: 'soon' }, { defined: 'soon' }] } };
    const over: Partial<Rule> = {
      begins: { each: { fact: 'order' } },
      opens: { defined: 'soon' },
      due: { defined: 'later' },
    };
    expect(defining({ soon, later }, over)).toEqual(['TST-ONE definitions.soon.if.begins unknown-attribute']);
  });

  test('a day counted from asks the spell that is counted', () => {
    const counted = { counted: { fact: 'placement' }, from: soon.is, reach: { count: 3, unit: 'days' as const } };
    expect(problems({ due: counted })).toEqual(['due.from.if.begins unknown-attribute']);
    expect(problems({ begins: { each: { fact: 'order' } }, due: { ...counted, counted: { fact: 'care' } } })).toEqual(
      [],
    );
  });
});

describe('the end of what began the duty', () => {
  test('is asked of a spell', () => {
    expect(problems({ lapses: 'end' })).toEqual([]);
    expect(problems({ begins: { each: { fact: 'hearing' } }, lapses: 'end' })).toEqual(['lapses not-a-spell']);
    expect(problems({ begins: { birthday: 14 }, lapses: { latest: ['end'] } })).toEqual([
      'lapses.latest.0 not-a-spell',
    ]);
  });
});

describe('values an attribute never has', () => {
  test('text for yes or no', () => {
    expect(problems({ settled: { by: [{ fact: 'hearing', where: { held: 'true' } }] } })).toEqual([
      'settled.by.0 wrong-value',
    ]);
  });

  test('yes or no for text, a range for a code', () => {
    expect(problems({ settled: { by: [{ fact: 'done', where: { duty: true } }] } })).toEqual([
      'settled.by.0 wrong-value',
    ]);
    expect(problems({ settled: { by: [{ fact: 'hearing', where: { kind: { atLeast: 2 } } }] } })).toEqual([
      'settled.by.0 unknown-code',
    ]);
  });
});

describe('pauses', () => {
  test('stop no clock of hours, wherever the hours stand', () => {
    const found = ['pauses pauses-hours'];
    expect(problems({ due: HOURS, pauses: PAUSES })).toEqual(found);
    expect(problems({ due: { earliest: [HOURS] }, pauses: PAUSES })).toEqual(found);
    expect(problems({ repeats: { count: 24, unit: 'hours' }, pauses: PAUSES })).toEqual(found);
    const defined = {
      ...packOf(rule({ due: { defined: 'soon' }, pauses: PAUSES })),
      definitions: { soon: { title: { en: 'x', es: 'x' }, is: HOURS } },
    };
    expect(checkPack(defined, []).problems.map(({ code }) => code)).toEqual(['pauses-hours']);
  });

  test('stop a clock of days that is counted on from hours', () => {
    expect(problems({ due: { add: { count: 3, unit: 'days' }, to: HOURS }, pauses: PAUSES })).toEqual([]);
  });
});

describe('an age a pack chooses', () => {
  const asking = packOf(rule({ begins: { birthday: { option: 'age' } } }));

  test('is a number', () => {
    expect(checkPack({ ...asking, options: { age: 'many' } }, []).problems).toEqual([
      { rule: null, at: 'options.age', code: 'wrong-value', with: { name: 'age', value: 'many' } },
    ]);
    expect(checkPack({ ...asking, options: { age: 21 } }, []).problems).toEqual([]);
  });

  test('also where the pack below asks for it', () => {
    const above = { ...packOf(rule({ id: 'TST-TWO' })), pack: 'above', options: { age: true } };
    expect(checkPack(above, [{ ...asking, options: { age: 18 } }]).problems.map(({ code }) => code)).toEqual([
      'wrong-value',
    ]);
  });
});
