import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clausesWithMoney, missingClauses } from './clauses.ts';
import { isFormal, PARTNER_KINDS } from './kinds.ts';
import { redline } from './redline.ts';
import { daysLeft, endByNotice, overlaps, problemsOfTerm, renewalDay, standingOfTerm } from './terms.ts';

const text = (clause: string, en = 'We meet.', es = 'Nos reunimos.') => ({ clause, en, es });
const day = fc
  .integer({ min: 0, max: 4000 })
  .map(n => Temporal.PlainDate.from('2024-01-01').add({ days: n }).toString());
const term = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }));

describe('clauses', () => {
  test.each([
    [['goals', 'term'], [text('term')], ['goals']],
    [['goals', 'term'], [text('term'), text('goals')], []],
    [['goals'], [text('goals', 'We meet.', '  ')], ['goals']],
    [['goals'], [text('goals', '', 'Nos reunimos.')], ['goals']],
    [[], [], []],
  ])('of %j the text has what it has, and lacks %j', (needed, given, lacks) => {
    expect(missingClauses(needed, given)).toEqual(lacks);
  });

  test('what is missing is exactly what is needed and not written', () => {
    const codes = ['expectations', 'goals', 'term', 'renewal', 'confidentiality'];
    fc.assert(
      fc.property(fc.subarray(codes), fc.subarray(codes), (needed, written) => {
        const missing = missingClauses(
          needed,
          written.map(code => text(code)),
        );
        expect(missing).toEqual(needed.filter(code => !written.includes(code)));
        expect(
          missingClauses(
            needed,
            [...written, ...missing].map(code => text(code)),
          ),
        ).toEqual([]);
      }),
    );
  });

  test.each([
    ['We pay $4,800 a year.', true],
    ['$ 5 for each ride', true],
    ['4800 dollars for rooms', true],
    ['Three people meet 12 times.', false],
    ['Within 30 days', false],
  ])('“%s” speaks of money: %s', (words, money) => {
    expect(clausesWithMoney('memorandum', [text('goals', words)])).toEqual(money ? ['goals'] : []);
    expect(clausesWithMoney('contract_cover', [text('goals', words)])).toEqual([]);
  });

  test('a rating is asked before formal agreements only', () => {
    expect(PARTNER_KINDS.filter(isFormal)).toEqual(['memorandum', 'interagency', 'data_sharing', 'contract_cover']);
  });
});

describe('terms', () => {
  const year = { from: '2026-01-01', until: '2026-12-31' };
  test.each([
    [{ from: '2026-12-31', until: '2027-12-30' }, true],
    [{ from: '2027-01-01', until: '2027-12-31' }, false],
    [{ from: '2025-01-01', until: '2025-12-31' }, false],
    [{ from: '2025-01-01', until: '2026-01-01' }, true],
    [{ from: '2026-03-01', until: '2026-03-01' }, true],
  ])('a year and %j overlap: %s', (other, both) => {
    expect([overlaps(year, other), overlaps(other, year)]).toEqual([both, both]);
  });

  test('two terms overlap when one of them begins within the other', () => {
    fc.assert(
      fc.property(term, term, (a, b) => {
        const within = (on: string, t: typeof a) => t.from <= on && on <= t.until;
        expect(overlaps(a, b)).toBe(within(a.from, b) || within(b.from, a));
        expect(overlaps(a, a)).toBe(true);
      }),
    );
  });

  test('a notice ends an agreement after its days, and never later than its term', () => {
    expect(endByNotice(year, '2026-03-01', 30)).toBe('2026-03-31');
    expect(endByNotice(year, '2026-12-20', 30)).toBe('2027-01-01');
    fc.assert(
      fc.property(term, fc.nat(700), fc.nat(700), (t, after, days) => {
        const on = Temporal.PlainDate.from(t.from).add({ days: after }).toString();
        fc.pre(on <= t.until);
        const end = endByNotice(t, on, days);
        expect(end >= on).toBe(true);
        expect(daysLeft(t, end)).toBeGreaterThanOrEqual(-1);
      }),
    );
  });

  test.each([
    ['2026-12-01', 'holds'],
    ['2026-12-11', 'ends-soon'],
    ['2026-12-31', 'ends-soon'],
    ['2027-01-01', 'ended'],
    ['2025-12-31', 'not-yet'],
  ])('on %s a term with 20 days of warning %s', (on, is) => {
    expect(standingOfTerm(year, 20, on)).toBe(is);
  });

  test('a term never runs out without a warning before', () => {
    fc.assert(
      fc.property(term, fc.integer({ min: 1, max: 400 }), (t, days) => {
        fc.pre(problemsOfTerm(t, { notice: 30, renewal: days }).length === 0);
        expect(renewalDay(t, days) >= Temporal.PlainDate.from(t.from).subtract({ days: 1 }).toString()).toBe(true);
        expect(standingOfTerm(t, days, t.until)).toBe('ends-soon');
      }),
    );
  });

  test('all that is wrong is said', () => {
    expect(problemsOfTerm({ from: '2026-02-01', until: '2026-01-31' }, { notice: -1, renewal: 30 })).toMatchObject([
      { at: 'until', code: 'ends-before-it-begins' },
      { at: 'noticeDays' },
    ]);
    expect(problemsOfTerm({ from: '2026-02-01', until: '2026-02-10' }, { notice: 30, renewal: 11 })).toMatchObject([
      { at: 'renewalDays', code: 'renewal-longer-than-the-term' },
    ]);
    expect(problemsOfTerm({ from: '2026-02-01', until: '2026-02-10' }, { notice: 30, renewal: 10 })).toEqual([]);
  });
});

describe('redlines', () => {
  test('what was taken stands before what came in its place', () => {
    expect(redline('We meet monthly.\nWe share numbers.', 'We meet twice a month.\nWe share numbers.')).toEqual([
      { is: 'taken', words: 'We meet monthly.' },
      { is: 'added', words: 'We meet twice a month.' },
      { is: 'same', words: 'We share numbers.' },
    ]);
    expect(redline('', 'One')).toEqual([{ is: 'added', words: 'One' }]);
    expect(redline('One', '')).toEqual([{ is: 'taken', words: 'One' }]);
  });

  test('both versions can be read out of it', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const found = redline(before.join('\n'), after.join('\n'));
        const without = (gone: string) => found.filter(line => line.is !== gone).map(line => line.words);
        expect(without('added')).toEqual(before);
        expect(without('taken')).toEqual(after);
      }),
    );
  });
});
