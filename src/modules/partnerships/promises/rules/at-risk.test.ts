import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closerRhythm, type Footing, isAtRisk, risksAt } from './at-risk.ts';

const TODAY = '2026-11-18';
const SOUND: Footing = {
  lastContactOn: '2026-11-10',
  rhythmDays: 30,
  funds: [{ name: 'Prevention grant', endsOn: '2027-10-01' }],
  agreements: [{ name: 'Memorandum', endsOn: '2027-06-30' }],
  theirPeople: [
    { rank: 'manager', leavingOn: null },
    { rank: 'line', leavingOn: null },
  ],
  overdue: 0,
};
const codes = (more: Partial<Footing>) => risksAt({ ...SOUND, ...more }, TODAY).map(({ code }) => code);

describe('why a partnership may not last', () => {
  test.each<[string, Partial<Footing>, string[]]>([
    ['nothing', {}, []],
    ['silence beyond the rhythm', { lastContactOn: '2026-10-18' }, ['silence']],
    ['silence up to the rhythm', { lastContactOn: '2026-10-19' }, []],
    ['silence without a rhythm', { lastContactOn: '2020-01-01', rhythmDays: null }, []],
    ['its one fund ends', { funds: [{ name: 'Grant', endsOn: '2027-02-06' }] }, ['fund-ends']],
    [
      'one of two funds ends',
      {
        funds: [
          { name: 'Grant', endsOn: '2027-02-06' },
          { name: 'County', endsOn: null },
        ],
      },
      [],
    ],
    ['its agreement ends', { agreements: [{ name: 'G01', endsOn: '2026-12-08' }] }, ['agreement-ends']],
    ['its agreement ended', { agreements: [{ name: 'G01', endsOn: '2026-11-17' }] }, []],
    ['one person', { theirPeople: [{ rank: 'manager', leavingOn: null }] }, ['one-contact']],
    ['the only one leaves', { theirPeople: [{ rank: 'sponsor', leavingOn: '2026-12-13' }] }, ['one-contact']],
    [
      'nobody of manager’s rank',
      {
        theirPeople: [
          { rank: 'line', leavingOn: null },
          { rank: null, leavingOn: null },
        ],
      },
      ['no-manager'],
    ],
    ['promises are late', { overdue: 2 }, ['promises-late']],
  ])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected));

  test('one reason is watched, two are a risk: one fund that ends and one contact who leaves', () => {
    const resting = {
      funds: [{ name: 'Grant', endsOn: '2027-02-06' }],
      theirPeople: [{ rank: 'manager', leavingOn: '2026-12-13' }],
    };
    const risks = risksAt({ ...SOUND, ...resting }, TODAY);
    expect(risks).toEqual([
      { code: 'fund-ends', name: 'Grant', on: '2027-02-06' },
      { code: 'one-contact', count: 1 },
    ]);
    expect(isAtRisk(risks)).toBe(true);
    expect(isAtRisk(risks.slice(0, 1))).toBe(false);
  });
});

test('a closer rhythm is never wider than before and never closer than a week, unless it was', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 366 }), days => {
      const closer = closerRhythm(days);
      expect(closer).toBeLessThanOrEqual(days);
      expect(closer).toBeGreaterThanOrEqual(Math.min(7, days));
    }),
  ));

test('with every day that passes in silence no reason goes away but what has ended', () =>
  fc.assert(
    fc.property(fc.nat(200), fc.integer({ min: 1, max: 60 }), (gone, rhythmDays) => {
      const today = Temporal.PlainDate.from('2026-11-10').add({ days: gone });
      const risks = risksAt({ ...SOUND, agreements: [], funds: [], rhythmDays }, today.toString());
      expect(risks.some(({ code }) => code === 'silence')).toBe(gone > rhythmDays);
    }),
  ));
