import { describe, expect, test } from 'vitest';
import { fact, held, IN_CARE, look, REVIEW, rule, told } from '../testing/a-rule.ts';

const EVERY_30_DAYS = {
  due: { add: { count: 30, unit: 'days' as const }, to: 'begin' as const },
  repeats: { count: 30, unit: 'days' as const },
  whileIn: IN_CARE,
};

describe('versions of a rule', () => {
  test('each version begins its duties its own way', () => {
    const old = rule({
      begins: { each: { fact: 'placement' } },
      effective: { from: '2000-01-01', until: '2026-01-01' },
    });
    const young = rule({ effective: { from: '2026-01-01' } });
    const all = [fact('care', '2025-03-03'), fact('placement', '2025-06-02')];
    expect(told(look([old, young], all, '2025-07-01'))).toEqual(['upcoming 2025-08-01']);
    const later = [...all, fact('care', '2026-03-03'), fact('placement', '2026-06-02')];
    expect(told(look([old, young], later, '2026-07-01'))).toEqual(['overdue 2025-08-01', 'overdue 2026-05-02']);
  });

  test('a new version governs what is settled and begins again once it is in force', () => {
    const old = rule({
      ...EVERY_30_DAYS,
      settled: { by: [{ fact: 'contact' }] },
      effective: { from: '2000-01-01', until: '2026-01-01' },
    });
    const young = rule({ ...old, repeats: { count: 7, unit: 'days' }, effective: { from: '2026-01-01' } });
    const all = [fact('care', '2025-12-01'), fact('contact', '2025-12-29'), fact('contact', '2026-01-05')];
    expect(told(look([old, young], all, '2026-01-06'))).toEqual([
      'met 2025-12-31',
      'met 2026-01-28',
      'upcoming 2026-01-12',
    ]);
  });

  test('what happened before a rule took effect begins no duty', () => {
    const young = rule({ begins: { each: REVIEW }, effective: { from: '2026-01-01' } });
    expect(look([young], [held('judicial-review', '2025-12-31')], '2026-11-22')).toEqual([]);
  });

  test('a fact from before a rule took effect is not asked about', () => {
    const young = rule({ begins: { each: REVIEW }, effective: { from: '2026-01-01' } });
    expect(look([young], [fact('hearing', '2020-05-04', { kind: null, held: true })], '2026-11-22')).toEqual([]);
  });

  test('a repeated duty that is new law reaches the children who are in care already', () => {
    const young = rule({ ...EVERY_30_DAYS, effective: { from: '2026-07-01' } });
    expect(told(look([young], [fact('care', '2025-05-01')], '2026-11-22'))).toEqual(['overdue 2026-07-31']);
    expect(look([young], [fact('care', '2025-05-01', {}, '2026-07-01')], '2026-11-22')).toEqual([]);
  });
});

describe('where facts are looked for', () => {
  test('a fact of an earlier stay is not looked at for a duty that begins at home', () => {
    const detained = { has: { fact: 'order', where: { kind: 'detention' } } };
    const next = rule({ begins: { each: { fact: 'petition' } }, applies: detained });
    const all = [
      fact('care', '2020-01-06', {}, '2021-03-01'),
      fact('order', '2020-01-08', { kind: 'detention' }),
      fact('petition', '2026-11-09', { kind: 'dependency' }),
    ];
    expect(look([next], all, '2026-11-22')).toEqual([]);
    expect(told(look([next], [...all, fact('order', '2026-11-09', { kind: 'detention' })], '2026-11-22'))).toEqual([
      'upcoming 2027-01-08',
    ]);
  });

  test('what begins with the end of a stay belongs to the stay that ended', () => {
    const papers = rule({
      begins: { each: IN_CARE, end: true },
      due: { add: { count: 90, unit: 'days' }, to: { fact: 'care' } },
    });
    const all = [fact('care', '2026-01-05', {}, '2026-02-02'), fact('care', '2026-02-02')];
    expect(told(look([papers], all, '2026-02-10'))).toEqual(['upcoming 2026-04-05']);
  });
});
