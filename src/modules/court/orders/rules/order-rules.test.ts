import { expect, test } from 'vitest';
import { shippedPacks } from '#modules/rulebook/index.ts';
import type { Goal, HearingKind, OrderKind } from '../../contract.ts';
import { goalProblems, needsPetition, termProblems } from './order-problems.ts';
import { lackingOf, requiredAt, rulesAskingForFindings } from './required-findings.ts';

test.each<[HearingKind | null, OrderKind[], boolean]>([
  ['shelter', ['sanctions-removal'], false],
  ['adversary', [], false],
  ['disposition', ['supervision'], true],
  ['judicial-review', [], true],
  [null, ['sanctions-removal'], false],
  [null, ['sanctions-removal', 'supervision'], true],
  [null, [], true],
])('an order at %s (%s) needs a petition: %s', (kind, orders, needs) => {
  expect(needsPetition(kind, orders)).toBe(needs);
});

const goal = (first: Goal, concurrent: Goal | null, born: string | null, on = '2026-11-16') =>
  goalProblems({ goal: first, concurrent }, born, on).map(({ at, code }) => `${at} ${code}`);

test.each<[string, string[], Goal, Goal | null, string | null, string?]>([
  ['home', [], 'reunification', 'guardianship', '2020-05-10'],
  ['the same twice', ['concurrent same-goal-twice'], 'adoption', 'adoption', '2020-05-10'],
  ['another arrangement at sixteen', [], 'another_arrangement', null, '2010-11-16'],
  ['a day before sixteen', ['goal goal-not-at-this-age'], 'another_arrangement', null, '2010-11-17'],
  ['sixteen this month perhaps', ['goal goal-not-at-this-age'], 'another_arrangement', null, '2010-11'],
  [
    'sixteen by the last day of the month',
    ['goal goal-not-at-this-age'],
    'another_arrangement',
    null,
    '2010-10',
    '2026-10-30',
  ],
  ['sixteen with the last day of the month', [], 'another_arrangement', null, '2010-10', '2026-10-31'],
  ['nobody knows the age', ['concurrent goal-not-at-this-age'], 'adoption', 'another_arrangement', null],
])('a goal: %s', (_, told, first, concurrent, born, on) => {
  expect(goal(first, concurrent, born, on)).toEqual(told);
});

test('what an order says has words, ends after it was made, and counts visits in a time', () => {
  const term = { kind: 'services', says: 'Parenting class', personId: null, until: null, at: 'says1' } as const;
  const visits = { times: 2, per: null, minutes: 60, supervision: null } as const;
  expect(termProblems([term], '2026-11-16')).toEqual([]);
  expect(
    termProblems(
      [
        { ...term, says: ' ' },
        { ...term, until: '2026-11-16', at: 'says2' },
        { ...term, kind: 'family_time', visits, at: 'visitsSay' },
      ],
      '2026-11-16',
    ),
  ).toEqual([
    { at: 'says1', code: 'term-says-nothing' },
    { at: 'until2', code: 'before-the-order' },
    { at: 'times', code: 'how-often-in-what-time' },
  ]);
});

const rules = shippedPacks('FL').flatMap(pack => pack.rules);

test('packs name the findings they ask for', () => {
  const asking = rulesAskingForFindings(rules);
  expect(asking.get('FED-CTW')).toEqual(['contrary-to-welfare']);
  expect(asking.get('FED-RE-PREVENT-60')).toEqual(['reasonable-efforts-to-prevent', 'no-reasonable-efforts']);
  expect(asking.has('FED-NOTICE-CAREGIVER')).toBe(false);
});

test('a rule that begins with a hearing asks for its finding there, and any of those it names is enough', () => {
  const title = { en: 'Best interests', es: 'Lo mejor' };
  const rule = (kind: string | string[]) => ({
    id: 'OWN-BEST',
    title,
    begins: { each: { fact: 'hearing', where: { kind, held: true } } },
    settled: { by: [{ fact: 'finding', where: { kind: ['abuse-or-neglect', 'listed-felony'] } }] },
  });
  const required = [{ rule: 'OWN-BEST', kinds: ['abuse-or-neglect', 'listed-felony'] }];
  expect(requiredAt([rule(['judicial-review', 'permanency'])] as never, 'permanency')).toEqual(required);
  expect(requiredAt([rule('status')] as never, 'permanency')).toEqual([]);
  expect(lackingOf(required as never, ['contrary-to-welfare'])).toEqual(required);
  expect(lackingOf(required as never, ['listed-felony'])).toEqual([]);
});
