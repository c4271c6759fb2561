import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { untoldDifferences } from './approaches.ts';
import { meetingLoad, overlaps } from './coalitions.ts';
import { ACTIVITIES, type Activity, ASPECTS, CONTRIBUTIONS, type Line, PERIODS } from './codes.ts';
import { crosswalk } from './crosswalk.ts';
import { restsOnOneFund } from './funds.ts';
import { activityOf, conflictsWith } from './mandates.ts';
import { sheetGaps, sheetState } from './sheet.ts';
import { startWarnings } from './start-warnings.ts';
import { totalsOf } from './totals.ts';

const mandate = (forbids: readonly Activity[], requires: readonly Activity[] = []) => ({
  id: 'm',
  title: 'A mandate',
  forbids,
  requires,
});

describe('mandates and what is planned', () => {
  test.each<[string, readonly Activity[], readonly Activity[], readonly Activity[], string[]]>([
    ['nothing planned', ['transport'], ['background_check'], [], []],
    ['ruled out', ['transport'], [], ['transport', 'consent'], ['forbidden transport']],
    ['ruled out, not planned', ['transport'], [], ['data_sharing'], []],
    [
      'a check is lacking with children',
      [],
      ['background_check'],
      ['contact_with_children'],
      ['lacking background_check'],
    ],
    ['a check is part of it', [], ['background_check'], ['transport', 'background_check'], []],
    ['a check is not asked of a hall', [], ['background_check'], ['use_of_space'], []],
    ['consent is lacking where data flows', [], ['consent'], ['data_sharing'], ['lacking consent']],
    ['what guards nothing is always asked', [], ['paid_work'], ['use_of_space'], ['lacking paid_work']],
  ])('%s', (_, forbids, requires, planned, found) => {
    expect(
      conflictsWith([mandate(forbids, requires)], planned).map(({ kind, activity }) => `${kind} ${activity}`),
    ).toEqual(found);
  });

  const activities = fc.subarray([...ACTIVITIES]);
  test('every ruled-out activity that is planned is named, and nothing that is not planned is called forbidden', () => {
    fc.assert(
      fc.property(activities, activities, activities, (forbids, requires, planned) => {
        const found = conflictsWith([mandate(forbids, requires)], planned);
        const forbidden = found.filter(({ kind }) => kind === 'forbidden').map(({ activity }) => activity);
        expect(new Set(forbidden)).toEqual(new Set(forbids.filter(each => planned.includes(each))));
        for (const { kind, activity } of found) expect(planned.includes(activity)).toBe(kind === 'forbidden');
      }),
    );
  });
  test('a plan with all that is required lacks nothing', () => {
    fc.assert(
      fc.property(activities, activities, (requires, planned) => {
        expect(conflictsWith([mandate([], requires)], [...planned, ...requires])).toEqual([]);
      }),
    );
  });
  test('rides and rooms are known by their kind', () => {
    expect([activityOf('transport'), activityOf('space'), activityOf('money')]).toEqual([
      ['transport'],
      ['use_of_space'],
      [],
    ]);
  });
});

describe('totals of what partners bring', () => {
  test('periods stay apart, and what was not said is counted as not said', () => {
    expect(
      totalsOf([
        { kind: 'volunteers', amount: 6, per: 'month' },
        { kind: 'volunteers', amount: 4, per: 'month' },
        { kind: 'volunteers', amount: 10, per: 'once' },
        { kind: 'volunteers', amount: null, per: 'month' },
        { kind: 'money', amount: 480_000, per: 'year' },
      ]),
    ).toEqual([
      { kind: 'money', amounts: [{ per: 'year', amount: 480_000 }], count: 1, unsaid: 0 },
      {
        kind: 'volunteers',
        amounts: [
          { per: 'month', amount: 10 },
          { per: 'once', amount: 10 },
        ],
        count: 4,
        unsaid: 1,
      },
    ]);
  });
  test('nothing is lost and nothing counted twice', () => {
    const brought = fc.record({
      kind: fc.constantFrom(...CONTRIBUTIONS),
      amount: fc.option(fc.integer({ min: 1, max: 100_000 })),
      per: fc.constantFrom(...PERIODS),
    });
    fc.assert(
      fc.property(fc.array(brought), all => {
        const totals = totalsOf(all);
        const sum = (amounts: readonly (number | null)[]) => amounts.reduce<number>((a, b) => a + (b ?? 0), 0);
        expect(sum(totals.flatMap(each => each.amounts.map(({ amount }) => amount)))).toBe(
          sum(all.map(each => each.amount)),
        );
        expect(sum(totals.map(each => each.count))).toBe(all.length);
        expect(sum(totals.map(each => each.unsaid))).toBe(all.filter(each => each.amount === null).length);
      }),
    );
  });
});

test('the crosswalk has every aspect once, and says where both sides differ', () => {
  const agency = new Map<Line, string>([
    ['hours', 'Monday to Friday, 8 to 5'],
    ['intake', 'By phone'],
    ['forms', 'One page.'],
    ['mission', 'Not an aspect'],
  ]);
  const partner = new Map<Line, string>([
    ['hours', 'Saturdays too'],
    ['forms', 'one  page'],
    ['load', '20 families'],
  ]);
  const rows = crosswalk(agency, partner);
  expect(rows.map(row => row.aspect)).toEqual([...ASPECTS]);
  expect(Object.fromEntries(rows.map(row => [row.aspect, row.standing]))).toEqual({
    intake: 'one-missing',
    hours: 'differs',
    eligibility: 'both-missing',
    forms: 'same',
    referral_path: 'both-missing',
    load: 'one-missing',
    capacity: 'both-missing',
    transit: 'both-missing',
  });
});

test('two partners that differ and did not talk are named once', () => {
  const held = [
    { partnershipId: 'dawn', topic: 'substance_use', approach: 'abstinence' },
    { partnershipId: 'center', topic: 'substance_use', approach: 'harm_reduction' },
    { partnershipId: 'network', topic: 'substance_use', approach: 'abstinence' },
    { partnershipId: 'center', topic: 'faith', approach: 'other' },
    { partnershipId: 'network', topic: 'faith', approach: 'other' },
  ] as const;
  const pairs = (noted: Parameters<typeof untoldDifferences>[1]) =>
    untoldDifferences(held, noted).map(
      ({ topic, one, other }) => `${topic} ${one.partnershipId} ${other.partnershipId}`,
    );
  expect(pairs([])).toEqual(['substance_use dawn center', 'substance_use center network', 'faith center network']);
  // Noted from either side; a difference about something else does not count.
  expect(
    pairs([
      { partnershipId: 'center', otherId: 'dawn', topic: 'substance_use' },
      { partnershipId: 'network', otherId: 'center', topic: null },
    ]),
  ).toEqual(['substance_use center network', 'faith center network']);
});

test.each([
  ['no money on record', [], null],
  ['one partner alone', [['a', 'Mentor grant', '2027-02-10']], null],
  [
    'two of two funds',
    [
      ['a', 'Mentor grant', null],
      ['b', 'Title IV-B', null],
    ],
    null,
  ],
  [
    'two of the same',
    [
      ['a', 'Mentor grant', '2027-02-10'],
      ['b', ' mentor Grant', '2027-01-10'],
    ],
    { fund: 'Mentor grant', until: '2027-02-10', partners: 2 },
  ],
  [
    'one of them without an end',
    [
      ['a', 'Mentor grant', '2027-02-10'],
      ['b', 'Mentor grant', null],
    ],
    { fund: 'Mentor grant', until: null, partners: 2 },
  ],
] as const)('one fund: %s', (_, funds, found) => {
  expect(restsOnOneFund(funds.map(([partnershipId, fund, until]) => ({ partnershipId, fund, until })))).toEqual(found);
});

test('meetings add up for each person, and shared tables are found', () => {
  const seat = (coalition: string, meetings: number, partnershipId: string, name: string) => ({
    coalitionId: coalition,
    coalition,
    meetings,
    partnershipId,
    name,
  });
  const seats = [
    seat('Healthy Start', 1, 'a', 'Ada'),
    seat('Housing', 2.5, 'a', 'Ada'),
    seat('Housing', 2.5, 'b', 'Ada'),
    seat('Schools', 4, 'b', 'Bo'),
  ];
  expect(meetingLoad(seats)).toEqual([
    { name: 'Bo', meetings: 4, coalitions: ['Schools'] },
    { name: 'Ada', meetings: 3.5, coalitions: ['Healthy Start', 'Housing'] },
    { name: 'Ada', meetings: 2.5, coalitions: ['Housing'] },
  ]);
  expect(overlaps(seats)).toEqual([{ coalition: 'Housing', partnershipIds: ['a', 'b'] }]);
});

test.each([
  ['draft', {}, [], '2026-11-22', 'draft'],
  ['the agency alone', {}, [['agency', '2026-11-01']], '2026-11-22', 'draft'],
  ['the partner', {}, [['partner', '2026-11-01']], '2026-11-22', 'acknowledged'],
  ['before the partner said so', {}, [['partner', '2026-11-01']], '2026-10-31', 'draft'],
  ['in effect', { inEffectOn: '2026-11-05' }, [['partner', '2026-11-01']], '2026-11-05', 'in-effect'],
  ['the day before', { inEffectOn: '2026-11-05' }, [['partner', '2026-11-01']], '2026-11-04', 'acknowledged'],
  ['replaced', { inEffectOn: '2026-11-05', replacedOn: '2026-11-20' }, [], '2026-11-20', 'replaced'],
] as const)('a sheet: %s', (_, days, said, day, state) => {
  const sheet = { inEffectOn: null, replacedOn: null, ...days };
  expect(
    sheetState(
      sheet,
      said.map(([side, on]) => ({ side, on })),
      day,
    ),
  ).toBe(state);
});

test('a sheet names all it lacks, and work is warned without one', () => {
  expect(sheetGaps([], [])).toHaveLength(8);
  const lines = [
    { side: 'partner', kind: 'priority' },
    { side: 'partner', kind: 'capacity' },
    { side: 'agency', kind: 'expectation' },
    { side: 'agency', kind: 'date' },
  ] as const;
  expect(sheetGaps(lines, [{ side: 'partner' }])).toEqual([
    'no-expectations-partner',
    'no-staff-time',
    'agency-has-not-acknowledged',
  ]);
  expect(startWarnings(null)).toEqual(['no-sheet', 'no-staff-time']);
  expect(startWarnings({ state: 'acknowledged', hours: 4 })).toEqual(['sheet-not-in-effect']);
  expect(startWarnings({ state: 'in-effect', hours: 0 })).toEqual(['no-staff-time']);
  expect(startWarnings({ state: 'in-effect', hours: 4 })).toEqual([]);
});
