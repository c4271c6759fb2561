import { describe, expect, test } from 'vitest';
import { readDay } from '#kernel/days.ts';
import { fact, IN_CARE, look, PLAN, rule, told, VISITS } from '../testing/a-rule.ts';

const since = (from: string) => fact('care', from);
const written = (kind: string, on: string, is = {}) => ({ ...fact(kind, null, is), writtenOn: readDay(on) });
const states = (duties: ReturnType<typeof look>) => duties.map(({ state, missing }) => [state, missing]);

describe('a record without a day', () => {
  test('holds open what it might have settled, and nothing that began after it was written down', () => {
    const homes = [fact('placement', '2026-01-12'), fact('placement', '2026-05-04')];
    const paper = rule({ begins: { each: { fact: 'placement' } } });
    expect(states(look([paper], [...homes, written('case-plan', '2026-02-01')], '2026-11-22'))).toEqual([
      ['cannot-tell', 'case-plan.day'],
      ['overdue', null],
    ]);
  });

  test('of which nobody knows when it was written down may be of any day', () => {
    expect(states(look([PLAN], [since('2026-01-12'), fact('case-plan', null)], '2026-11-22'))).toEqual([
      ['cannot-tell', 'case-plan.day'],
    ]);
  });

  test('written down on the day the duty begins may settle it, on the day before it may not', () => {
    const on = (day: string) => told(look([PLAN], [since('2026-01-12'), written('case-plan', day)], '2026-11-22'));
    expect(on('2026-01-12')).toEqual(['cannot-tell 2026-03-13']);
    expect(on('2026-01-11')).toEqual(['overdue 2026-03-13']);
  });

  test('may lie before the duty begins, where its rule counts from another day', () => {
    const before = rule({
      whileIn: IN_CARE,
      settled: { by: [{ fact: 'case-plan' }], from: { add: { count: -30, unit: 'days' }, to: 'begin' } },
    });
    const on = (day: string) => told(look([before], [since('2026-01-12'), written('case-plan', day)], '2026-11-22'));
    expect(on('2025-12-13')).toEqual(['cannot-tell 2026-03-13']);
    expect(on('2025-12-12')).toEqual(['overdue 2026-03-13']);
  });

  test('may not lie after the last day that settles it, or after the duty has lapsed', () => {
    const lapsed = rule({ lapses: { add: { count: -1, unit: 'days' }, to: 'begin' } });
    expect(look([lapsed], [since('2026-01-12'), fact('case-plan', null)], '2026-11-22')[0]?.ended?.missed).toBe(false);
    const visit = written('contact', '2026-02-27');
    expect(told(look([VISITS], [since('2026-02-05'), visit], '2026-03-20'))).toEqual([
      'cannot-tell 2026-02-28',
      'upcoming 2026-03-31',
    ]);
  });
});

describe('more duties than records without a day that might settle them', () => {
  const months = [since('2026-06-10'), fact('contact', null)];

  test('stay overdue, with the note that one might settle them', () => {
    expect(states(look([VISITS], months, '2026-09-20'))).toEqual([
      ['overdue', 'contact.day'],
      ['overdue', 'contact.day'],
      ['overdue', 'contact.day'],
      ['upcoming', null],
    ]);
  });

  test('cannot be told where there are as many records', () => {
    const visits = [fact('contact', null), fact('contact', null)];
    expect(states(look([VISITS], [...months, ...visits], '2026-09-20')).slice(0, 3)).toEqual([
      ['cannot-tell', 'contact.day'],
      ['cannot-tell', 'contact.day'],
      ['cannot-tell', 'contact.day'],
    ]);
  });

  test('are counted apart where they wait for other records', () => {
    const homes = ['2026-01-12', '2026-05-04'].map(from => fact('placement', from));
    const each = rule({ begins: { each: { fact: 'placement' } }, settled: { by: [{ fact: 'done' }] } });
    const [, second] = look([each], homes, '2026-11-22');
    const named = fact('done', null, { obligation: second?.key ?? '' });
    expect(told(look([each], [...homes, named], '2026-11-22'))).toEqual([
      'overdue 2026-03-13',
      'cannot-tell 2026-07-03',
    ]);
    const both = [...homes, named, fact('done', null)];
    expect(told(look([each], both, '2026-11-22'))).toEqual(['cannot-tell 2026-03-13', 'cannot-tell 2026-07-03']);
  });

  test('rules of several packs do not compete: one record settles them all', () => {
    const other = rule({ ...PLAN, id: 'TST-OTHER' });
    const all = [since('2026-01-12'), fact('case-plan', null)];
    expect(told(look([PLAN, other], all, '2026-11-22'))).toEqual(['cannot-tell 2026-03-13', 'cannot-tell 2026-03-13']);
  });

  test('of a stay that is over are missed, all of them, or none while there are as many records', () => {
    const stay = fact('care', '2026-06-10', {}, '2026-08-20');
    const missed = (...records: ReturnType<typeof fact>[]) =>
      look([VISITS], [stay, ...records], '2026-09-20').map(({ ended }) => ended?.missed);
    expect(missed(fact('contact', null))).toEqual([true, true, false]);
    expect(missed(fact('contact', null), fact('contact', null))).toEqual([false, false, false]);
  });
});
