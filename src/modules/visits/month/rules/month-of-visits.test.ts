import { expect, test } from 'vitest';
import { figuresOf, type InCare, type MonthVisit, monthOfVisits } from './month-of-visits.ts';

const visit = (more: Partial<MonthVisit> = {}): MonthVisit => ({
  day: '2026-10-12',
  inPerson: true,
  residence: true,
  held: true,
  alone: true,
  ...more,
});
const allYear: InCare[] = [{ from: '2026-01-15', to: null }];
const TODAY = '2026-11-18';
const october = (visits: MonthVisit[], stays = allYear, today = TODAY) =>
  monthOfVisits(stays, visits, '2026-10', today);

test.each<[string, MonthVisit[], string, Partial<ReturnType<typeof monthOfVisits>>]>([
  ['nobody came', [], 'missed', { lastOn: null, inResidence: false }],
  [
    'a visit where the child lives, partly alone',
    [visit()],
    'met',
    { inResidence: true, alone: true, lastOn: '2026-10-12' },
  ],
  [
    'one at school is a visit, and none in residence',
    [visit({ residence: false })],
    'met',
    { inResidence: false, alone: true },
  ],
  [
    'one by video is none',
    [visit({ inPerson: false, residence: false, alone: null })],
    'missed',
    { virtual: 1, tried: 0 },
  ],
  ['one tried in vain is none', [visit({ held: false, alone: null })], 'missed', { tried: 1, virtual: 0 }],
  [
    'tried, then held at school, then by video',
    [
      visit({ held: false }),
      visit({ residence: false, day: '2026-10-20' }),
      visit({ inPerson: false, residence: false }),
    ],
    'met',
    { tried: 1, virtual: 1, lastOn: '2026-10-20', inResidence: false },
  ],
  ['never alone', [visit({ alone: false }), visit({ alone: null })], 'met', { alone: false }],
])('%s', (_, visits, state, more) => {
  expect(october(visits)).toMatchObject({ state, until: '2026-10-31', ...more });
});

test.each<[string, InCare[], string]>([
  ['in care all year', allYear, 'missed'],
  ['came on the first day of the month', [{ from: '2026-10-01', to: null }], 'missed'],
  ['came on the second', [{ from: '2026-10-02', to: null }], 'not-counted'],
  ['left on the last day', [{ from: '2026-01-15', to: '2026-10-31' }], 'not-counted'],
  ['left on the first of the next', [{ from: '2026-01-15', to: '2026-11-01' }], 'missed'],
  [
    'left and came again within the month',
    [
      { from: '2026-01-15', to: '2026-10-10' },
      { from: '2026-10-12', to: null },
    ],
    'not-counted',
  ],
  ['never in care', [], 'not-counted'],
])('the month of a child who %s', (_, stays, state) => {
  expect(october([], stays).state).toBe(state);
});

test('a month that goes on is open until its last day, and missed the day after', () => {
  expect(october([], allYear, '2026-10-31').state).toBe('open');
  expect(october([], allYear, '2026-11-01').state).toBe('missed');
  expect(october([], [{ from: '2026-01-15', to: '2026-10-20' }], '2026-10-21').state).toBe('not-counted');
});

test('figures add up, and what does not count is in no share', () => {
  const months = [
    october([visit()]),
    october([visit({ residence: false })]),
    october([]),
    october([], []),
    october([], allYear, '2026-10-31'),
  ];
  expect(figuresOf(months)).toEqual({
    counted: 4,
    met: 2,
    open: 1,
    missed: 1,
    inResidence: 1,
    alone: 2,
    notCounted: 1,
    share: 0.5,
  });
  expect(figuresOf([]).share).toBeNull();
});
