import { describe, expect, test } from 'vitest';
import { CHILDREN, childOf } from './children.ts';
import { ageOn, birthOn, daysFrom } from './day.ts';
import { EPISODES, episodeOf, OTHER_CASES } from './episodes.ts';
import { FACILITIES } from './facilities.ts';
import { FAMILIES } from './families.ts';
import { LAST_DENTAL } from './health.ts';
import { homeOf } from './homes.ts';
import type { ChildKey, FacilityKey, HomeKey } from './keys.ts';
import { everyLoadDay, TEST_LOAD } from './load-days.ts';
import { placedNow } from './placements.ts';
import { areaAt, milesBetween, type Point } from './places.ts';
import { whereaboutsNow } from './whereabouts.ts';

const D = TEST_LOAD.day;
const IN_CARE = EPISODES.flatMap(episode => episode.children);
const named = (keys: readonly ChildKey[]) => keys.map(key => childOf(key).name.given);
const counts = (values: readonly string[]) =>
  Object.fromEntries([...new Set(values)].map(value => [value, values.filter(each => each === value).length]));

const isAway = (key: ChildKey) => whereaboutsNow(key)?.kind === 'away';
const settingNow = (key: ChildKey) => (isAway(key) ? 'away' : placedNow(key)!.setting);
const IN_A_HOME = IN_CARE.filter(key => !['away', 'trial-home-visit'].includes(settingNow(key)));

const pointOf = (at: HomeKey | FacilityKey): Point =>
  at.startsWith('H') ? homeOf(at as HomeKey).point : FACILITIES.find(each => each.key === at)!.point;
const homeOfFamily = (key: ChildKey) => FAMILIES.find(family => family.key === childOf(key).family)!.home!;
const miles = (key: ChildKey) => milesBetween(homeOfFamily(key).point, pointOf(placedNow(key)!.at!));
const inOwnArea = (key: ChildKey) => areaAt(pointOf(placedNow(key)!.at!)) === homeOfFamily(key).area;

const siblings = (key: ChildKey) => IN_CARE.filter(other => childOf(other).family === childOf(key).family);
const livesWith = (key: ChildKey) => {
  const { at, setting } = placedNow(key)!;
  return isAway(key) ? 'away' : (at ?? `${setting} ${childOf(key).family}`);
};
const together = (keys: readonly ChildKey[]) => new Set(keys.map(livesWith)).size === 1;

describe('children', () => {
  test('are 30: 27 in care, 2 at home under supervision, 1 adopted', () => {
    expect(CHILDREN).toHaveLength(30);
    expect(IN_CARE).toHaveLength(27);
    expect(new Set(IN_CARE).size).toBe(27);
    expect(OTHER_CASES.map(each => [each.kind, each.children.length])).toEqual([
      ['in-home-supervision', 2],
      ['post-adoption-support', 1],
    ]);
  });

  test('in care by age, on every load day: 2, 7, 12 and 6', () => {
    const bands = [2, 5, 12, 17];
    for (const day of everyLoadDay()) {
      const ages = IN_CARE.map(key => ageOn(birthOn(childOf(key).birth, day), day));
      const inBand = bands.map((top, index) => ages.filter(age => age <= top && age > (bands[index - 1] ?? -1)).length);
      expect(inBand, day.toString()).toEqual([2, 7, 12, 6]);
    }
  });

  test('are as old as the list of children says', () => {
    const ages = CHILDREN.map(child => ageOn(birthOn(child.birth, D), D));
    expect(ages).toEqual([
      6, 0, 11, 8, 4, 3, 15, 9, 9, 7, 5, 2, 10, 7, 17, 13, 4, 8, 12, 13, 16, 5, 3, 7, 14, 6, 3, 7, 2, 8,
    ]);
  });

  test('live in 15 foster, 2 pre-adoptive and 5 kin homes; 2 on trial visits, 1 away, 1 group care, 1 QRTP', () => {
    expect(counts(IN_CARE.map(settingNow))).toEqual({
      'foster-home': 15,
      'pre-adoptive-home': 2,
      'kin-home': 5,
      'trial-home-visit': 2,
      away: 1,
      'group-care': 1,
      qrtp: 1,
    });
  });

  test('with kin are 5 of 24, of them 1 in a licensed home', () => {
    const kin = IN_A_HOME.filter(key => settingNow(key) === 'kin-home');
    expect(IN_A_HOME).toHaveLength(24);
    expect(named(kin)).toEqual(['Remy', 'Celeste', 'Callie', 'Emmett', 'Kiara']);
    expect(named(kin.filter(key => homeOf(placedNow(key)!.at as HomeKey).license))).toEqual(['Kiara']);
  });
});

describe('days in care', () => {
  const days = IN_CARE.map(key => daysFrom(episodeOf(key)!.from, 'D', D)).sort((a, b) => a - b);

  test('median 260 and mean 361.1 (9,750 days of 27 children)', () => {
    expect(days[13]).toBe(260);
    expect(days.reduce((sum, each) => sum + each, 0)).toBe(9750);
  });

  test('0–30, 31–182, 183–365, 366–730 and over 730: 4, 6, 8, 5 and 4', () => {
    const tops = [30, 182, 365, 730, Number.POSITIVE_INFINITY];
    const inBand = tops.map((top, index) => days.filter(each => each <= top && each > (tops[index - 1] ?? -1)).length);
    expect(inBand).toEqual([4, 6, 8, 5, 4]);
  });
});

describe('brothers and sisters', () => {
  const groups = EPISODES.map(episode => episode.children).filter(children => children.length > 1);

  test('6 of 10 groups live all together', () => {
    const families = groups.filter(together).map(([first]) => childOf(first!).name.family);
    expect(groups).toHaveLength(10);
    expect(families).toEqual(['Okafor-Lane', 'Thibodeaux', 'Frost', 'Joseph', 'Novak', 'Pickett']);
  });

  test('12 of 21 children live with all of theirs', () => {
    const withSiblings = IN_CARE.filter(key => siblings(key).length > 1);
    expect(withSiblings).toHaveLength(21);
    expect(withSiblings.filter(key => together(siblings(key)))).toHaveLength(12);
  });
});

describe('how far from home', () => {
  test('15 of 24 in their own neighborhood, 17 within 5 miles, 1 within 2', () => {
    expect(IN_A_HOME.filter(inOwnArea)).toHaveLength(15);
    expect(IN_A_HOME.filter(key => miles(key) <= 5)).toHaveLength(17);
    expect(named(IN_A_HOME.filter(key => miles(key) <= 2))).toEqual(['Elena']);
  });

  test.each<[ChildKey, number]>([
    ['K06', 1.7],
    ['K01', 2.6],
    ['K05', 4.7],
    ['K17', 3.1],
    ['K13', 2.2],
    ['K30', 2.2],
  ])('%s lives %f miles from home', (key, expected) => {
    expect(miles(key)).toBeCloseTo(expected, 1);
  });

  test('every family and home lies in the area it is said to lie in', () => {
    for (const { key, home } of FAMILIES) if (home) expect(areaAt(home.point), key).toBe(home.area);
  });

  test('in care from each area', () => {
    expect(counts(IN_CARE.map(key => homeOfFamily(key).area))).toEqual({
      bayside: 1,
      'port-calusa-center': 5,
      eastbank: 9,
      sawgrass: 3,
      'palmetto-springs': 4,
      'citrus-ridge': 2,
      'mill-slough': 2,
      'north-prairie': 1,
    });
  });
});

test('the last dental visit is missing for eleven children of three and older', () => {
  const known = new Set(LAST_DENTAL.map(each => each.child));
  const missing = IN_CARE.filter(key => !known.has(key) && ageOn(birthOn(childOf(key).birth, D), D) >= 3);
  expect(named(missing)).toEqual([
    'Zuri',
    'Marisol',
    'Remy',
    'Callie',
    'Emmett',
    'Kiara',
    'Poppy',
    'Logan',
    'Owen',
    'Brielle',
    'Wade',
  ]);
});
