import { describe, expect, test } from 'vitest';
import { fact, held, look, PLAN, REVIEW, REVIEWS, rule, told } from '../testing/a-rule.ts';

const MISSING = rule({
  begins: { each: { fact: 'missing-learned' } },
  due: { add: { count: 24, unit: 'hours' }, to: 'begin' },
  settled: { by: [{ fact: 'missing-report' }, { fact: 'done' }] },
});

describe('what settles a duty', () => {
  test('the fact that begins a duty does not settle it', () => {
    const next = rule({ begins: { each: REVIEW }, settled: { by: [REVIEW] } });
    const all = [fact('care', '2026-01-05'), held('judicial-review', '2026-10-01')];
    expect(told(look([next], all, '2026-11-22'))).toEqual(['upcoming 2026-11-30']);
  });

  test('two reviews of one day do not settle what the other began', () => {
    const next = rule({ begins: { each: REVIEW }, settled: { by: [REVIEW] } });
    const all = [held('judicial-review', '2026-10-01'), held('judicial-review', '2026-10-01')];
    expect(told(look([next], all, '2026-11-22'))).toEqual(['upcoming 2026-11-30', 'upcoming 2026-11-30']);
  });

  test('another hearing of the same day does', () => {
    const next = rule({
      begins: { each: { fact: 'hearing', where: { kind: 'adjudicatory' } } },
      settled: { by: [REVIEW] },
    });
    const all = [held('adjudicatory', '2026-10-01'), held('judicial-review', '2026-10-01')];
    expect(told(look([next], all, '2026-11-22'))).toEqual(['met 2026-11-30']);
  });

  test('what ends and what begins on one day are two', () => {
    const home = { fact: 'placement' };
    const next = rule({ begins: { each: home, end: true }, settled: { by: [home] } });
    const all = [fact('placement', '2026-01-12', {}, '2026-02-02'), fact('placement', '2026-02-02')];
    expect(told(look([next], all, '2026-11-22'))).toEqual(['met 2026-04-03']);
  });

  test('of two records of one day the one of the earlier hour settles', () => {
    const all = [
      fact('missing-learned', '2026-11-09T10:00:00-05:00'),
      fact('missing-report', '2026-11-10T15:00:00-05:00'),
      fact('done', '2026-11-10T09:00:00-05:00'),
    ];
    const [duty] = look([MISSING], all, '2026-11-22');
    expect([duty?.state, duty?.settledBy?.kind]).toEqual(['met', 'done']);
  });

  test('a record of an unknown hour comes after one of a known hour', () => {
    const all = [
      fact('missing-learned', '2026-11-09T10:00:00-05:00'),
      fact('missing-report', '2026-11-10'),
      fact('done', '2026-11-10T15:00:00-05:00'),
    ];
    const [duty] = look([MISSING], all, '2026-11-22');
    expect([duty?.state, duty?.settledBy?.kind]).toEqual(['met-late', 'done']);
  });

  test('a record without an hour is not called late on the day itself, and is on the next', () => {
    const learned = fact('missing-learned', '2026-11-09T10:00:00-05:00');
    expect(look([MISSING], [learned], '2026-11-10T11:00:00-05:00')[0]?.state).toBe('overdue');
    expect(look([MISSING], [learned, fact('missing-report', '2026-11-10')], '2026-11-22')[0]?.state).toBe('met');
    expect(look([MISSING], [learned, fact('missing-report', '2026-11-11')], '2026-11-22')[0]?.state).toBe('met-late');
  });

  test('where no hour is known at all the day counts from midnight, and its record is still in time on the next day', () => {
    const learned = fact('missing-learned', '2026-11-09');
    expect(told(look([MISSING], [learned], '2026-11-10'))).toEqual(['overdue 2026-11-10']);
    expect(told(look([MISSING], [learned, fact('missing-report', '2026-11-10')], '2026-11-10'))).toEqual([
      'met 2026-11-10',
    ]);
  });

  test('a record of which the kind is not known settles nothing', () => {
    const all = [fact('care', '2025-10-10'), fact('hearing', '2026-05-20', { kind: null, held: true })];
    expect(told(look([REVIEWS], all, '2026-11-22'))).toEqual(['overdue 2026-06-09']);
  });

  test('a record without a day may have settled the duty', () => {
    const all = [fact('care', '2026-01-12'), fact('case-plan', null)];
    const [duty] = look([PLAN], all, '2026-11-22');
    expect([duty?.state, duty?.missing]).toEqual(['cannot-tell', 'case-plan.day']);
    expect(look([PLAN], all, '2026-01-20')[0]?.state).toBe('upcoming');
  });
});

describe('duties that come again', () => {
  test('once a review was held, the next one has a day, though something about the first is not known', () => {
    const all = [
      fact('care', '2025-10-10'),
      fact('finding', '2025-11-04', { kind: null }),
      held('judicial-review', '2026-05-20'),
    ];
    const duties = look([REVIEWS], all, '2026-11-22');
    expect(told(duties)).toEqual(['cannot-tell', 'overdue 2026-11-20']);
    expect(duties[0]?.missing).toBe('finding.kind');
  });

  test('of a stay that is over it says that the review was held', () => {
    const all = [
      fact('care', '2025-10-10', {}, '2026-06-01'),
      fact('finding', '2025-11-04', { kind: null }),
      held('judicial-review', '2026-05-20'),
    ];
    expect(told(look([REVIEWS], all, '2026-11-22'))).toEqual(['met', 'withdrawn 2026-11-20']);
  });

  test('a condition on the fact that began a repeated duty is asked of that fact in every round', () => {
    const manner = rule({ ...REVIEWS, applies: { begins: { manner: 'court' } } });
    const all = [fact('care', '2025-10-10', { manner: 'court' }), held('judicial-review', '2026-05-20')];
    expect(told(look([manner], all, '2026-11-22'))).toEqual(['met 2026-06-09', 'overdue 2026-11-20']);
  });
});

describe('something done that names the duty', () => {
  const handed = rule({
    begins: { each: { fact: 'placement' } },
    due: 'begin',
    settled: { by: [{ fact: 'done', where: { duty: 'one' } }] },
  });
  const homes = [fact('placement', '2026-01-12'), fact('placement', '2026-02-02')];
  const stands = (is: Record<string, string | null>, on: string | null = '2026-02-02') =>
    told(look([handed], [...homes, fact('done', on, { duty: 'one', ...is })], '2026-02-10'));
  const [, second] = look([handed], homes, '2026-02-10');

  test('settles that one alone', () => {
    expect(stands({ obligation: second?.key ?? '' })).toEqual(['overdue 2026-01-12', 'met 2026-02-02']);
    expect(stands({ obligation: 'TST-ONE:another' })).toEqual(['overdue 2026-01-12', 'overdue 2026-02-02']);
  });

  test('without a name it settles every duty of its kind that is open', () => {
    expect(stands({})).toEqual(['met-late 2026-01-12', 'met 2026-02-02']);
    expect(stands({ obligation: null })).toEqual(['met-late 2026-01-12', 'met 2026-02-02']);
  });

  test('without a day it holds open the one it names', () => {
    expect(stands({ obligation: second?.key ?? '' }, null)).toEqual(['overdue 2026-01-12', 'cannot-tell 2026-02-02']);
  });
});

describe('a duty of one day', () => {
  const moved = [fact('placement', '2026-11-09T10:00:00-05:00')];
  test('is met at any hour of that day, unless hours are counted', () => {
    const sameDay = rule({ begins: { each: { fact: 'placement' } }, due: 'begin' });
    expect(told(look([sameDay], moved, '2026-11-09T23:00:00-05:00'))).toEqual(['due 2026-11-09']);
    const evening = [...moved, fact('case-plan', '2026-11-09T22:00:00-05:00')];
    expect(look([sameDay], evening, '2026-11-22')[0]).toMatchObject({ state: 'met', due: { at: null } });
    const hours = rule({ ...sameDay, due: { earliest: [{ add: { count: 4, unit: 'hours' }, to: 'begin' }] } });
    expect(told(look([hours], evening, '2026-11-22'))).toEqual(['met-late 2026-11-09']);
  });

  test('also where the day is that of another record', () => {
    const order = rule({ due: { fact: 'order' }, settled: { by: [{ fact: 'finding' }] } });
    const all = [
      fact('care', '2026-11-01'),
      fact('order', '2026-11-09T10:00:00-05:00'),
      fact('finding', '2026-11-09T15:00:00-05:00'),
    ];
    expect(told(look([order], all, '2026-11-22'))).toEqual(['met 2026-11-09']);
  });
});
