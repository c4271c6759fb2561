import { describe, expect, test } from 'vitest';
import type { DateRule } from '../language/rule.ts';
import { fact, held, IN_CARE, look, REVIEWS, rule, told } from '../testing/a-rule.ts';

const due = (day: DateRule, ...more: ReturnType<typeof fact>[]) => {
  const [duty] = look([rule({ due: day })], [fact('care', '2026-01-10'), ...more], '2026-06-01');
  return duty?.missing ?? (duty ? told([duty])[0] : undefined);
};
const FINDING: DateRule = { fact: 'finding', where: { kind: 'abuse-or-neglect' } };
const finding = (on: string | null, kind: string | null = 'abuse-or-neglect') => fact('finding', on, { kind });

describe('a day that is not known', () => {
  test('of facts of which one has no day, the known one is not surely the first', () => {
    const all = [fact('care', '2026-01-10'), finding(null), finding('2026-02-20')];
    expect(look([REVIEWS], all, '2026-06-01')[0]?.missing).toBe('finding.day');
  });

  test('what is not known hides no day that it could not change', () => {
    const all = [fact('care', '2026-01-10'), finding('2026-09-01', null)];
    expect(told(look([REVIEWS], all, '2026-06-01'))).toEqual(['upcoming 2026-09-11']);
  });

  test('the first is known where only a later one is in doubt, the last where only an earlier one is', () => {
    const [early, late] = [finding('2026-08-01', null), finding('2026-08-20', null)];
    expect(due(FINDING, finding('2026-08-10'), late)).toBe('upcoming 2026-08-10');
    expect(due(FINDING, finding('2026-08-10'), early)).toBe('finding.kind');
    expect(due({ ...FINDING, which: 'last' }, finding('2026-08-10'), early)).toBe('upcoming 2026-08-10');
    expect(due({ ...FINDING, which: 'last' }, finding('2026-08-10'), late)).toBe('finding.kind');
  });

  test('what cannot come before the earliest is passed over, counted on or back from', () => {
    const later = (count: number): DateRule => ({ add: { count, unit: 'days' }, to: FINDING });
    const known: DateRule = { on: '2026-08-10' };
    expect(due({ earliest: [known, later(10)] }, finding('2026-08-01', null))).toBe('upcoming 2026-08-10');
    expect(due({ earliest: [known, later(8)] }, finding('2026-08-01', null))).toBe('finding.kind');
    expect(due({ earliest: [known, later(-10)] }, finding('2026-08-21', null))).toBe('upcoming 2026-08-10');
  });

  test('the latest waits for what has not happened, whatever else is not known', () => {
    expect(due({ latest: [FINDING, { fact: 'order' }] }, finding('2026-02-20', null))).toBe('not-yet');
    expect(due({ latest: [FINDING, { on: '2026-08-10' }] }, finding('2026-02-20', null))).toBe('finding.kind');
  });

  test('a fact of another stay is not asked about', () => {
    const all = [fact('care', '2020-01-06', {}, '2021-03-01'), finding('2020-02-03', null), fact('care', '2026-01-10')];
    expect(told(look([REVIEWS], all, '2026-06-01'))).toEqual(['withdrawn', 'upcoming 2026-09-11']);
  });
});

describe('a condition that is not known', () => {
  const away = (from: string | null, until: string | null) => fact('away-without-permission', from, {}, until);
  const missingWhile = (spell: ReturnType<typeof fact>) => {
    const during = rule({ applies: { during: { fact: 'away-without-permission' }, on: 'today' } });
    return look([during], [fact('care', '2026-01-12'), spell], '2026-11-22')[0]?.missing;
  };

  test('a spell of an unknown first day that goes on may hold on the day', () => {
    expect(missingWhile(away(null, null))).toBe('away-without-permission.day');
    expect(missingWhile(away(null, '2026-11-22'))).toBeUndefined();
  });

  test('an undated fact may be of another stay', () => {
    const asked = rule({ applies: { has: { fact: 'order' } }, whileIn: IN_CARE });
    const stays = [fact('care', '2020-01-06', {}, '2021-03-01'), fact('care', '2026-01-12')];
    expect(look([asked], [...stays, fact('order', null)], '2026-02-01').at(-1)?.missing).toBe('order.day');
    expect(told(look([asked], [fact('care', '2026-01-12'), fact('order', null)], '2026-02-01'))).toEqual([
      'upcoming 2026-03-13',
    ]);
  });

  test('a review that was held is no less held because of a hearing of an unknown kind', () => {
    const all = [fact('care', '2026-01-10'), fact('hearing', '2026-04-01', { kind: null, held: true })];
    const next = [...all, held('judicial-review', '2026-05-04')];
    expect(told(look([REVIEWS], next, '2026-06-01'))).toEqual(['met 2026-09-11', 'upcoming 2026-11-04']);
  });
});
