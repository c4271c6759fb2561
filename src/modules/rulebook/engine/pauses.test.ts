import { describe, expect, test } from 'vitest';
import { fact, held, IN_CARE, look, REVIEW, REVIEWS, rule, told } from '../testing/a-rule.ts';

const away = (from: string, until: string | null) => fact('outside-foster-care', from, {}, until);

describe('days that do not count', () => {
  test('a pause before the clock began does not move the day', () => {
    const all = [fact('care', '2026-01-10'), away('2026-01-15', '2026-01-25')];
    expect(told(look([REVIEWS], all, '2026-02-01'))).toEqual(['upcoming 2026-09-11']);
  });

  test('of a pause that was on when the clock began only the days since move it', () => {
    const all = [fact('care', '2026-01-10'), away('2026-03-01', '2026-03-21')];
    expect(told(look([REVIEWS], all, '2026-04-01'))).toEqual(['upcoming 2026-09-21']);
  });

  test('a pause after the clock began moves the day on, and so does one within the days added', () => {
    const all = [fact('care', '2026-01-10'), away('2026-04-01', '2026-04-11'), away('2026-09-12', '2026-09-17')];
    expect(told(look([REVIEWS], all, '2026-10-01'))).toEqual(['overdue 2026-09-26']);
  });

  test('after a review the clock begins anew: earlier pauses are spent', () => {
    const all = [fact('care', '2026-01-10'), away('2026-04-01', '2026-04-11'), held('judicial-review', '2026-08-03')];
    expect(told(look([REVIEWS], all, '2026-10-01'))).toEqual(['met 2026-09-21', 'upcoming 2027-02-03']);
  });

  test('the earliest of several days is moved by the pauses of its own clock', () => {
    const either = rule({
      due: {
        earliest: [
          { add: { count: 300, unit: 'days' }, to: 'begin' },
          { add: { count: 90, unit: 'days' }, to: { fact: 'order' } },
        ],
      },
      whileIn: IN_CARE,
      pauses: [{ fact: 'outside-foster-care' }],
      settled: { by: [REVIEW] },
    });
    const all = [fact('care', '2026-01-10'), away('2026-02-01', '2026-02-11'), fact('order', '2026-03-02')];
    expect(told(look([either], all, '2026-04-01'))).toEqual(['upcoming 2026-05-31']);
  });
});
