import { expect, test } from 'vitest';
import { readDay } from '#kernel/days.ts';
import { type Outline, placer } from '#modules/agency/index.ts';
import type { AreaVersion, Home, PlaceFacts, Promised } from './facts.ts';
import { figuresOn } from './measure-places.ts';

/** The day of the fixture; everything is told in days before it. */
const D = readDay('2026-06-30');
const ago = (days: number) => D - days;
const from = (days: number, until: number | null = null) => ({
  from: ago(days),
  to: until === null ? null : ago(until),
});

const box = (west: number, east: number): Outline => [
  [west, 0],
  [east, 0],
  [east, 10],
  [west, 10],
];
const area = (
  id: string,
  code: string,
  outline: Outline,
  people: number | null,
  days: AreaVersion | object,
): AreaVersion => ({
  id,
  code,
  outline,
  postalCodes: [],
  people,
  ...(days as { from: number; to: number | null }),
});
const at = (east: number, north: number) => ({ point: [east, north] as const, postalCode: null, areaId: null });
const lives = (east: number, north: number) => [{ ...from(4000), ...at(east, north) }];
const home = (id: string, east: number, more: Partial<Home> = {}): [string, Home] => [
  id,
  {
    id,
    kind: 'foster',
    ...at(east, 5),
    respiteOnly: false,
    closedOn: null,
    licenses: [{ ...from(700), beds: 2, onlyChild: false }],
    holds: [],
    more: [],
    clearedUntil: [],
    ...more,
  },
];
const stay = (childId: string, days: ReturnType<typeof from>, exit: string | null = null, caseId = childId) => ({
  id: `stay-${childId}-${days.from}`,
  childId,
  caseId,
  exit,
  ...days,
});
const placed = (homeId: string, days: ReturnType<typeof from>, setting = 'foster_home') => ({
  homeId,
  withPersonId: null,
  setting,
  counts: true,
  ...days,
});

const promise = (id: string, due: number, more: Partial<Promised>): Promised => ({
  id,
  communityIds: ['both'],
  dueOn: ago(due),
  keptOn: null,
  withdrawnOn: null,
  releasedOn: null,
  ...more,
});

/**
 * West and East meet at 10 miles; until 100 days ago they met at 8. In care: Ana (West) with her brother Ben in the same home
 * in East, Cy (lives at 9 miles) in a home in West, Di with kin in East, Eva away. Nobody knows where Fay came from.
 */
const facts: PlaceFacts = {
  areas: [
    area('w1', 'west', box(0, 8), 900, from(5000, 100)),
    area('e1', 'east', box(8, 20), 1900, from(5000, 100)),
    area('w2', 'west', box(0, 10), 1000, from(100)),
    area('e2', 'east', box(10, 20), 2000, from(100)),
  ],
  communities: [
    {
      id: 'both',
      areas: [
        { code: 'west', ...from(900) },
        { code: 'east', ...from(900) },
      ],
    },
  ],
  stays: [
    stay('ana', from(200), null, 'family'),
    stay('ben', from(200), null, 'family'),
    stay('cy', from(50)),
    stay('di', from(400)),
    stay('eva', from(10)),
    stay('fay', from(5)),
    // Left: home after 100 days, home after 300, to an adoptive family after 500; one came back.
    stay('gus', from(300, 200), 'reunification'),
    stay('hal', from(500, 200), 'reunification'),
    stay('ida', from(700, 200), 'adoption'),
    stay('jo', from(600, 500), 'reunification'),
    stay('jo', from(250, 240), 'relative'),
  ],
  addresses: new Map([
    ['ana', lives(1, 5)],
    ['ben', lives(1, 5)],
    ['cy', lives(9, 5)],
    ['di', lives(12, 5)],
    ['eva', lives(12, 5)],
    ['gus', lives(2, 2)],
    ['hal', lives(2, 2)],
    ['ida', lives(12, 2)],
    ['jo', lives(12, 2)],
  ]),
  placements: new Map([
    ['ana', [placed('h-east', from(200))]],
    ['ben', [placed('h-west', from(200, 150)), placed('h-east', from(150))]],
    ['cy', [placed('h-west', from(49))]],
    [
      'di',
      [placed('h-kin', from(400, 300), 'relative_unlicensed'), placed('h-kin', from(300), 'foster_home_relative')],
    ],
    ['eva', [placed('h-west', from(10))]],
    ['fay', [placed('h-west', from(5))]],
  ]),
  meanwhile: new Map([['eva', [{ homeId: null, setting: 'away', holdsBed: false, heldUntil: null, ...from(3) }]]]),
  schools: new Map([['ana', [{ areaId: 'e2', ...from(100) }]]]),
  homes: new Map([
    home('h-east', 14, { licenses: [{ ...from(700), beds: 4, onlyChild: false }] }),
    home('h-west', 6),
    home('h-kin', 13, { kind: 'relative', licenses: [{ ...from(300), beds: 1, onlyChild: true }] }),
    home('h-held', 15, { holds: [from(5)] }),
    home('h-lapsed', 15, { clearedUntil: [ago(1)] }),
    home('h-closed', 15, { closedOn: ago(30) }),
    home('facility', 15, { kind: 'facility' }),
  ]),
  inquiries: [
    { id: 'i1', cameOn: ago(100), areaCode: 'west', byPartner: true, licensedOn: ago(20) },
    { id: 'i2', cameOn: ago(90), areaCode: 'west', byPartner: false, licensedOn: null },
    { id: 'i3', cameOn: ago(80), areaCode: null, byPartner: true, licensedOn: null },
    { id: 'i4', cameOn: ago(400), areaCode: 'west', byPartner: true, licensedOn: ago(20) },
  ],
  services: [
    { id: 's1', everywhere: true, areaIds: [], postalCodes: [], checkedOn: ago(20) },
    { id: 's2', everywhere: false, areaIds: ['e1'], postalCodes: [], checkedOn: ago(400) },
  ],
  needs: [
    { id: 'n1', personId: 'ana', from: ago(60), to: null, helpedOn: null },
    { id: 'n2', personId: 'ana', from: ago(60), to: null, helpedOn: ago(10) },
    { id: 'n3', personId: 'di', from: ago(60), to: ago(10), helpedOn: null },
  ],
  referrals: [
    { id: 'r1', personId: 'ana', sentOn: ago(30), startedOn: ago(10) },
    { id: 'r2', personId: 'ana', sentOn: ago(20), startedOn: null },
  ],
  working: [
    { partnershipId: 'p1', communityId: 'both', ...from(300) },
    { partnershipId: 'p2', communityId: 'both', ...from(300, 10) },
  ],
  agreed: [
    { agreementId: 'a1', partnershipId: 'p1', ...from(100) },
    { agreementId: 'a1', partnershipId: 'p2', ...from(100) },
    // Of a partner who works nowhere any more; over; not yet begun.
    { agreementId: 'a2', partnershipId: 'p2', ...from(100) },
    { agreementId: 'a3', partnershipId: 'p1', ...from(100, 50) },
    { agreementId: 'a4', partnershipId: 'p1', ...from(-1) },
  ],
  promised: [
    promise('kept', 100, { keptOn: ago(101) }),
    promise('on its day', 90, { keptOn: ago(90) }),
    promise('late', 80, { keptOn: ago(79) }),
    promise('overdue', 70, {}),
    promise('taken back after its day', 60, { withdrawnOn: ago(59) }),
    // Taken back in time, let go, due today, due more than a year ago.
    promise('taken back', 50, { withdrawnOn: ago(50) }),
    promise('let go', 40, { releasedOn: ago(30) }),
    promise('due', 0, {}),
    promise('old', 366, { keptOn: ago(366) }),
    promise('elsewhere', 20, { keptOn: ago(20), communityIds: [] }),
  ],
  miles: 4,
  placer,
};

/** `numerator/denominator = value, missing`, of the whole agency, West, East, and the community of both. */
const shown = (measure: string, day = D, drawnOn = day): string[] => {
  const found = figuresOn(facts, day, drawnOn).filter(figure => figure.measure === measure);
  const say = ({ numerator, denominator, value, missing }: (typeof found)[number]) =>
    `${numerator}/${denominator ?? '-'} = ${value === null ? 'none' : Math.round(value * 100) / 100}, ${missing}`;
  const of = (code: string) => found.find(figure => figure.areaCode === code)!;
  const whole = found.find(figure => figure.areaCode === null && figure.communityId === null)!;
  return [whole, of('west'), of('east'), found.find(figure => figure.communityId === 'both')!].map(say);
};

// Worked out by hand from the fixture above.
test.each<[string, string[]]>([
  // Ana, Ben, Cy, Di, Eva, Fay; Cy at 9 miles is West's since 100 days ago. Nobody knows Fay's neighborhood.
  ['children_in_care', ['6/- = 6, 0', '3/- = 3, 1', '2/- = 2, 1', '5/- = 5, 1']],
  // Ana, Ben, Cy, Eva, Fay, Gus, and Jo's second stay.
  ['entries', ['7/- = 7, 0', '4/- = 4, 1', '2/- = 2, 1', '6/- = 6, 1']],
  ['entry_rate', ['7/3000 = 2.33, 0', '4/1000 = 4, 1', '2/2000 = 1, 1', '6/3000 = 2, 1']],
  // Gus, Hal, Ida, Jo.
  ['exits', ['4/- = 4, 0', '2/- = 2, 0', '2/- = 2, 0', '4/- = 4, 0']],
  ['reunifications', ['2/- = 2, 0', '2/- = 2, 0', '0/- = 0, 0', '2/- = 2, 0']],
  ['reunified_share', ['2/4 = 50, 0', '2/2 = 100, 0', '0/2 = 0, 0', '2/4 = 50, 0']],
  // 100 and 300 days.
  ['days_to_reunification', ['2/2 = 200, 0', '2/2 = 200, 0', '0/0 = none, 0', '2/2 = 200, 0']],
  // Entered 366 to 730 days ago: Hal home after 300, Jo after 100; Di 400 and on, Ida left otherwise after 500.
  // After 100 days 3 of 4 still wait, after 300 days 2 of 4: half are home.
  ['cohort_days_to_reunification', ['2/4 = 300, 0', '1/1 = 300, 0', '1/3 = none, 0', '2/4 = 300, 0']],
  // Of the same: Hal and Jo within 365 days.
  ['permanency_12_months', ['2/4 = 50, 0', '1/1 = 100, 0', '1/3 = 33.33, 0', '2/4 = 50, 0']],
  // Jo left 500 days ago and came back after 250.
  ['came_back', ['1/1 = 100, 0', '0/0 = none, 0', '1/1 = 100, 0', '1/1 = 100, 0']],
  // Ben once in 200 days; Ana 200, Cy 50, Eva 10, Gus 100, Jo 10; Fay stayed only 5.
  ['moves', ['1/570 = 1.75, 0', '1/550 = 1.82, 0', '0/20 = 0, 0', '1/570 = 1.75, 0']],
  // Cy and Di are in their own; Ana and Ben are not; Eva is away; of Fay it cannot be told.
  ['own_area', ['2/4 = 50, 1', '1/3 = 33.33, 1', '1/1 = 100, 1', '2/4 = 50, 1']],
  // First homes: Ben and Cy in West, Ana not, Eva not; Fay, Gus and Jo cannot be told.
  ['own_area_at_entry', ['2/4 = 50, 3', '2/3 = 66.67, 2', '0/1 = 0, 2', '2/4 = 50, 3']],
  // Ana's school is in East, where she lives.
  ['school_area', ['1/1 = 100, 0', '1/1 = 100, 0', '0/0 = none, 0', '1/1 = 100, 0']],
  // Ana and Ben 13 miles, Cy 3, Di 1.
  ['within_2_miles', ['1/4 = 25, 1', '0/3 = 0, 1', '1/1 = 100, 1', '1/4 = 25, 1']],
  ['in_community', ['2/4 = 50, 1', '1/3 = 33.33, 1', '1/1 = 100, 1', '2/4 = 50, 1']],
  ['with_kin', ['1/5 = 20, 0', '0/3 = 0, 1', '1/1 = 100, 1', '1/4 = 25, 1']],
  ['siblings_together', ['2/2 = 100, 0', '2/2 = 100, 0', '0/0 = none, 0', '2/2 = 100, 0']],
  // East: h-east, h-kin, h-held, h-lapsed; West: h-west.
  ['licensed_homes', ['5/- = 5, 0', '1/- = 1, 0', '4/- = 4, 0', '5/- = 5, 0']],
  ['licensed_beds', ['11/- = 11, 0', '2/- = 2, 0', '9/- = 9, 0', '11/- = 11, 0']],
  // h-east has 4 and two children; h-west two of 2 (Eva's bed is not held).
  ['open_beds', ['2/- = 2, 0', '0/- = 0, 0', '2/- = 2, 0', '2/- = 2, 0']],
  ['kin_homes', ['1/- = 1, 0', '0/- = 0, 0', '1/- = 1, 0', '1/- = 1, 0']],
  ['new_homes', ['1/- = 1, 0', '0/- = 0, 0', '1/- = 1, 0', '1/- = 1, 0']],
  ['inquiries', ['3/- = 3, 0', '2/- = 2, 1', '0/- = 0, 1', '2/- = 2, 1']],
  ['inquiries_licensed', ['1/3 = 33.33, 0', '1/2 = 50, 1', '0/0 = none, 1', '1/2 = 50, 1']],
  ['inquiries_by_partners', ['2/3 = 66.67, 0', '1/2 = 50, 1', '0/0 = none, 1', '1/2 = 50, 1']],
  ['licenses_by_partners', ['1/- = 1, 0', '1/- = 1, 0', '0/- = 0, 0', '1/- = 1, 0']],
  ['services', ['2/- = 2, 0', '1/- = 1, 0', '2/- = 2, 0', '2/- = 2, 0']],
  ['services_checked', ['1/2 = 50, 0', '1/1 = 100, 0', '1/2 = 50, 0', '1/2 = 50, 0']],
  ['referrals_started', ['1/2 = 50, 0', '1/2 = 50, 0', '0/0 = none, 0', '1/2 = 50, 0']],
  ['unmet_needs', ['1/- = 1, 0', '1/- = 1, 0', '0/- = 0, 0', '1/- = 1, 0']],
  ['partnerships', ['1/- = 1, 0', '1/- = 1, 0', '1/- = 1, 0', '1/- = 1, 0']],
  // a1; a2's partner works in no place, and nobody knows whether it belongs here.
  ['formal_agreements', ['2/- = 2, 0', '1/- = 1, 1', '1/- = 1, 1', '1/- = 1, 1']],
  // 2 of 5 here, and one elsewhere.
  ['promises_kept', ['3/6 = 50, 0', '2/5 = 40, 1', '2/5 = 40, 1', '2/5 = 40, 1']],
])('%s', (measure, expected) => {
  expect(shown(measure)).toEqual(expected);
});

test('3 miles are in the community by 4 miles and not by 2', () => {
  const by = (miles: number) =>
    figuresOn({ ...facts, miles }, D).find(figure => figure.measure === 'in_community' && figure.areaCode === 'west');
  expect([by(2)?.numerator, by(4)?.numerator]).toEqual([0, 1]);
});

test('a neighborhood that was drawn anew still answers by the borders it had', () => {
  // Before 100 days ago, 9 miles was East's: Cy entered 50 days ago.
  expect(shown('entries')).toEqual(['7/- = 7, 0', '4/- = 4, 1', '2/- = 2, 1', '6/- = 6, 1']);
  expect(shown('entries', D, ago(101))).toEqual(['7/- = 7, 0', '3/- = 3, 1', '3/- = 3, 1', '6/- = 6, 1']);
  // And a past day is answered as of that day: on it, Ana, Ben, Di, and neither Gus nor Hal any more.
  expect(shown('children_in_care', ago(150))).toEqual(['3/- = 3, 0', '2/- = 2, 0', '1/- = 1, 0', '3/- = 3, 0']);
});
