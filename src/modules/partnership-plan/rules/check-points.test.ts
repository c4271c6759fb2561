import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHECK_POINTS, duePoint, freePoint, wantsMeeting } from './check-points.ts';

test.each([
  ['2026-11-17', [], null],
  ['2026-11-18', [], 'day_7'],
  ['2026-11-18', ['day_7'], null],
  ['2026-12-10', [], 'day_7'],
  ['2026-12-11', ['day_7'], 'day_30'],
  ['2026-12-11', [], 'day_30'],
  ['2027-02-08', ['day_30'], null],
  ['2027-02-09', ['day_30'], 'day_90'],
])('opened November 11, on %s with %j answered: %s', (today, answered, point) => {
  expect(duePoint('2026-11-11', today, answered)).toBe(point);
});

test('a point is asked about on or after its day and never once it is answered', () => {
  const answered = fc.subarray(Object.keys(CHECK_POINTS));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), answered, (days, done) => {
      const today = Temporal.PlainDate.from('2026-11-11').add({ days }).toString();
      const point = duePoint('2026-11-11', today, done);
      if (point) expect(CHECK_POINTS[point]).toBeLessThanOrEqual(days);
      expect(done).not.toContain(point);
    }),
  );
});

test.each([
  [1, false, true],
  [2, false, true],
  [3, false, false],
  [5, true, true],
])('score %i, wants to talk %s: meeting %s', (score, wantsTalk, meeting) => {
  expect(wantsMeeting({ score, wantsTalk })).toBe(meeting);
});

test('after ninety days once more, and once only', () => {
  expect(freePoint('2026-11-11', '2027-02-09', [])).toBeNull();
  expect(freePoint('2026-11-11', '2027-02-10', ['day_90'])).toBe('later');
  expect(freePoint('2026-11-11', '2027-02-10', ['later'])).toBeNull();
});
