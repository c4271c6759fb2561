import { describe, expect, test } from 'vitest';
import { type CountLine, scorecardOf } from './scorecard.ts';

const line = (part: CountLine['part'], code: string, n: number, more: Partial<CountLine> = {}): CountLine => ({
  part,
  code,
  days: null,
  total: null,
  n,
  ...more,
});

// Forty referrals: five wait for an answer, five were declined, six are on a list, five accepted, nine under way, ten ended.
const forty: CountLine[] = [
  line('standing', 'unanswered', 5),
  line('standing', 'declined', 5),
  line('standing', 'waiting-list', 6),
  line('standing', 'accepted', 5),
  line('standing', 'under-way', 9),
  line('standing', 'ended', 10),
  line('answer', 'came', 18, { days: 2 }),
  line('answer', 'came', 17, { days: 7 }),
  line('answer', 'waits', 5, { days: 4 }),
  line('result', 'completed/yes', 5),
  line('result', 'stopped/no', 5),
  line('rating', 'given', 8, { total: 34 }),
  line('rating', 'rated', 8),
  line('rating', 'none', 11),
];

describe('a scorecard', () => {
  test('counts as by hand', () => {
    const card = scorecardOf(forty, 5);
    expect(card).toMatchObject({
      sent: 40,
      // 18 of 40 came by day 2; of the 17 who are left after the five who wait since day 4, all came on day 7.
      answer: { days: 7, of: 40 },
      accepted: { count: 24, of: 35 },
      started: { count: 19, of: 40 },
      completed: { count: 5, of: 10 },
      met: { count: 5, of: 10 },
      metInPart: { count: 0, of: 10 },
      notTold: 0,
      stars: { mean: 4.25, of: 8 },
      unrated: 11,
      openLoad: 25,
    });
  });
  test('says nothing of few, and nothing by which few could be worked out', () => {
    const few = scorecardOf([line('standing', 'ended', 3), line('result', 'completed/yes', 3)], 5);
    expect(Object.values(few).flat()).not.toContain(3);
    expect(few).toMatchObject({ sent: null, started: null, completed: null, met: null, stars: null, openLoad: 0 });
    const some = scorecardOf(
      [...forty.filter(({ code }) => code !== 'none'), line('standing', 'withdrawn', 2), line('rating', 'none', 3)],
      5,
    );
    expect(some.sent).toBe(42);
    expect(some.standings.withdrawn).toBeNull();
    expect(Object.values(some.standings).filter(each => each === null).length).toBeGreaterThan(1);
    expect(some.unrated).toBeNull();
  });
  test('does not tell how many ended where that is hidden', () => {
    const card = scorecardOf(
      [
        line('standing', 'ended', 4),
        line('standing', 'under-way', 20),
        line('result', 'completed/yes', 4),
        line('rating', 'none', 24),
      ],
      5,
    );
    expect(card.standings).toMatchObject({ ended: null, 'under-way': null });
    expect(card).toMatchObject({ completed: null, met: null, notTold: null, unrated: null, openLoad: null });
  });
  test('of an older load that is small tells no load', () => {
    expect(scorecardOf([...forty, line('older', 'open', 2)], 5).openLoad).toBeNull();
    expect(scorecardOf([...forty, line('older', 'open', 6)], 5).openLoad).toBe(31);
  });
  test('tells no mean of few families, however many of them rated', () => {
    const four = forty.map(each => (each.code === 'rated' ? { ...each, n: 4 } : each));
    expect(scorecardOf(four, 5).stars).toBeNull();
  });
  test('is empty without referrals', () =>
    expect(scorecardOf([], 5)).toMatchObject({ sent: 0, answer: null, accepted: null, stars: null, openLoad: 0 }));
});
