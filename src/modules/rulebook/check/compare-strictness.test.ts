import { describe, expect, test } from 'vitest';
import type { Rule } from '../language/rule.ts';
import { shippedPack } from '../load/shipped-packs.ts';
import { IN_CARE, packOf, REVIEW, rule, said } from '../testing/a-rule.ts';
import { ownPack } from '../testing/own-pack.ts';
import { loosenings } from './compare-strictness.ts';

const FLOOR = rule({
  due: { add: { count: 12, unit: 'months' }, to: 'begin' },
  whileIn: IN_CARE,
  settled: { by: [{ fact: 'hearing', where: { kind: ['permanency', 'judicial-review'], held: true } }] },
});
const against = (over: Partial<Rule>, floor: Partial<Rule> = {}) => {
  const below = packOf({ ...FLOOR, ...floor });
  const state = {
    ...packOf({ ...FLOOR, settled: { by: [REVIEW] }, ...over, id: 'ST-ONE', tightens: 'TST-ONE' }),
    pack: 'st',
  };
  return loosenings(state, [below]).map(({ at, code }) => `${at} ${code}`);
};

test('the same day and a narrower record are no looser', () => {
  expect(against({})).toEqual([]);
});

describe('days', () => {
  test('a later day is looser', () => {
    expect(against({ due: { add: { count: 13, unit: 'months' }, to: 'begin' } })).toEqual(['due loosens']);
  });

  test('a rule that asks less of a child who comes back is looser', () => {
    const first: Rule['applies'] = { compare: { fact: 'care', which: 'first', within: 'ever' }, onOrAfter: 'begin' };
    expect(against({ applies: first })).toEqual(['due loosens']);
    const last: Rule['due'] = {
      add: { count: 12, unit: 'months' },
      to: { fact: 'care', which: 'last', within: 'ever' },
    };
    expect(against({ due: last })).toEqual(['due loosens']);
  });
});

describe('what settles', () => {
  const hearing = (where: Record<string, string | boolean | string[]>) => ({ by: [{ fact: 'hearing', where }] });

  test('another record is looser', () => {
    expect(against({ settled: { by: [REVIEW, { fact: 'done', where: { duty: 'one' } }] } })).toEqual([
      'settled loosens',
    ]);
  });

  test('a hearing that need not be held is looser, and so is one of more kinds', () => {
    expect(against({ settled: hearing({ kind: 'permanency' }) })).toEqual(['settled loosens']);
    expect(against({ settled: hearing({ kind: ['permanency', 'status'], held: true }) })).toEqual(['settled loosens']);
  });

  test('a narrower choice is not', () => {
    expect(against({ settled: hearing({ kind: 'permanency', held: true, judge: 'dependency' }) })).toEqual([]);
  });

  test('the end of a spell is another way than a record', () => {
    expect(against({ settled: { byEnd: true } })).toEqual(['settled loosens']);
    expect(against({ settled: { byEnd: true } }, { settled: { byEnd: true } })).toEqual([]);
  });
});

describe('the days of a record that settles', () => {
  const days = (count: number): Rule['due'] => ({ add: { count, unit: 'days' }, to: 'begin' });
  const settled = (over: { from?: Rule['due']; until?: Rule['due'] }) => ({ settled: { by: [REVIEW], ...over } });
  const held = (ours: Parameters<typeof settled>[0], below: Parameters<typeof settled>[0] = {}) =>
    against(settled(ours), settled(below));

  test('from an earlier day are looser', () => {
    expect(held({ from: days(-1) })).toEqual(['settled.from loosens']);
    expect(held({ from: days(-30) }, { from: days(-29) })).toEqual(['settled.from loosens']);
    expect(held({}, { from: days(1) })).toEqual(['settled.from loosens']);
    expect(held({ from: { fact: 'care' } }, { from: { fact: 'order' } })).toEqual(['settled.from loosens']);
  });

  test('until a later day, or without an end, are looser', () => {
    const months: Rule['due'] = { add: { count: 6, unit: 'months' }, to: 'begin' };
    const next: Rule['due'] = { add: { count: 1, unit: 'days' }, to: months };
    expect(held({ until: next }, { until: months })).toEqual(['settled.until loosens']);
    expect(held({}, { until: months })).toEqual(['settled.until loosens']);
  });

  test('that are the same, or fewer, are not', () => {
    expect(held({ from: days(-30), until: days(90) }, { from: days(-30), until: days(90) })).toEqual([]);
    expect(held({ from: days(-29), until: days(89) }, { from: days(-30), until: days(90) })).toEqual([]);
  });

  test('after the one below is over are not asked about', () => {
    const ends: Rule['due'] = days(365);
    expect(against({ ...settled({}), lapses: ends }, { ...settled({ until: days(364) }), lapses: ends })).toEqual([]);
  });

  test('are not looser where the rule is marked as a reading', () => {
    const reading = { approvedBy: 'Counsel', on: '2026-01-02', reason: said };
    expect(against({ ...settled({ from: days(-1) }), reading })).toEqual([]);
  });

  const federal = shippedPack('federal');
  const federalRule = (id: string) => federal.rules.find(one => one.id === id)!;
  test.each([
    ['FED-NOTICE-CAREGIVER', { from: days(-31) }, 'settled.from'],
    ['FED-CANDIDATE-6', { from: 'begin' }, 'settled.from'],
    ['FED-TPR-60', { from: { add: { count: -1, unit: 'days' }, to: { fact: 'care' } } }, 'settled.from'],
    ['FED-VISIT-MONTHLY', { until: { add: { count: 1, unit: 'days' }, to: { endOfMonth: 'begin' } } }, 'settled.until'],
    ['FED-VISIT-MONTHLY', { until: undefined }, 'settled.until'],
  ] as const)('%s cannot be widened: %j', (name, over, at) => {
    const floor = federalRule(name);
    const own = (settledBy: Rule['settled']): Rule => ({ ...floor, id: 'OWN-ONE', tightens: name, settled: settledBy });
    const widened = own({ ...floor.settled, ...over } as Rule['settled']);
    const told = loosenings(ownPack('2026.1', [widened], { extends: 'federal' }), [federal]);
    expect(told).toEqual([
      { rule: 'OWN-ONE', at, code: 'loosens', with: { name, removed: expect.any(String), takes: expect.any(String) } },
    ]);
    expect(loosenings(ownPack('2026.1', [own(floor.settled)], { extends: 'federal' }), [federal])).toEqual([]);
  });
});

describe('several rules of one duty', () => {
  const every = (count: number): Partial<Rule> => ({ repeats: { count, unit: 'months' } });
  const floor = { ...FLOOR, ...every(6), due: { add: { count: 6, unit: 'months' as const }, to: 'begin' as const } };
  const held = { fact: 'hearing', where: { kind: ['permanency', 'judicial-review'], held: true } };
  const first = { ...floor, id: 'ST-FIRST', tightens: 'TST-ONE' };
  delete first.repeats;
  const next = (count: number): Rule => ({
    ...floor,
    ...every(count),
    id: 'ST-NEXT',
    due: { add: { count, unit: 'months' }, to: held },
    settled: { by: [held], from: { add: { count: 1, unit: 'days' }, to: held } },
  });
  const together = (...rules: Rule[]) =>
    loosenings({ ...packOf(...rules), pack: 'st' }, [packOf(floor)]).map(({ rule: id, at }) => `${id} ${at}`);

  test('are no looser where together they are not', () => {
    expect(together(first, { ...next(6), tightens: 'TST-ONE' })).toEqual([]);
    expect(together(first, next(5))).toEqual([]);
  });

  test('are looser where none comes again, or too late', () => {
    expect(together(first)).toEqual(['ST-FIRST due']);
    expect(together(first, next(7))).toEqual(['ST-FIRST due']);
    expect(together(first, { ...next(6), duty: 'other' })).toEqual(['ST-FIRST due']);
  });

  test('are looser where the one that comes again does not follow the first', () => {
    const seldom = { ...next(6), begins: { each: { fact: 'order' } } };
    expect(together(first, seldom)).toEqual(['ST-FIRST due']);
  });

  test('are looser where nothing of theirs is due again after something else that was done', () => {
    const done = { settled: { by: [{ fact: 'done', where: { duty: 'one' } }] } };
    const below = packOf({ ...floor, ...done });
    const seldom = { ...next(6), ...done, begins: { each: { fact: 'order' } } };
    const found = loosenings({ ...packOf({ ...first, ...done }, seldom), pack: 'st' }, [below]);
    expect(found.map(({ rule: id, at }) => `${id} ${at}`)).toEqual(['ST-FIRST due']);
  });

  test('are looser where days that are closed may make the time longer', () => {
    const open: Rule = { ...first, repeats: { count: 125, unit: 'business-days' } };
    expect(together(open)).toEqual(['ST-FIRST due']);
    expect(together(open, next(6))).toEqual([]);
  });
});

test('a duty that lapses where the one below goes on is looser', () => {
  const lapses: Rule['lapses'] = { add: { count: 400, unit: 'days' }, to: 'begin' };
  expect(against({ lapses })).toEqual(['due loosens']);
  expect(against({ lapses }, { lapses })).toEqual([]);
});
