import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dosePercent, plannedSessions, trendOf } from './dose.ts';
import { needStanding } from './need-standing.ts';

test('the dose: planned two a week for twelve weeks, delivered in percent', () => {
  expect(plannedSessions({ times: 2, timesPer: 'week', weeks: 12 })).toBe(24);
  expect(plannedSessions({ times: 2, timesPer: 'month', weeks: 26 })).toBe(12);
  expect([dosePercent(18, 24), dosePercent(30, 24), dosePercent(0, 0)]).toEqual([75, 125, 0]);
});

test('a trend turns round with the sense of the measure', () => {
  const turned = { better: 'worse', worse: 'better', same: 'same' } as const;
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 2 }), scores => {
      expect(trendOf(scores, 'lower')).toBe(turned[trendOf(scores, 'higher')!]);
    }),
  );
  expect([trendOf([3], 'lower'), trendOf([3, 2], null), trendOf([3, 2], 'lower')]).toEqual([null, null, 'better']);
});

test('a need is unmet until help starts', () => {
  expect(needStanding(false, [])).toBe('nothing');
  expect(needStanding(false, ['draft', 'declined'])).toBe('nothing');
  expect(needStanding(false, ['sent'])).toBe('asked');
  expect(needStanding(false, ['declined', 'waiting-list'])).toBe('waits');
  expect(needStanding(false, ['waiting-list', 'started'])).toBe('helped');
  expect(needStanding(true, ['started'])).toBe('ended');
});
