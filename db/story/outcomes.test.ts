import { describe, expect, test } from 'vitest';
import { childOf } from './children.ts';
import { ageOn, birthOn, daysFrom, type StoryWhen } from './day.ts';
import { EPISODES } from './episodes.ts';
import { FAMILIES } from './families.ts';
import { TEST_LOAD } from './load-days.ts';
import { PAST_EPISODES, SEALED_EPISODES } from './past-episodes.ts';
import { PAST_PLACEMENTS, placementsOf } from './placements.ts';
import { AREAS, areaAt } from './places.ts';

const D = TEST_LOAD.day;
const agoOf = (when: StoryWhen) => daysFrom(when, 'D', D);
const between = (ago: number, oldest: number, newest: number) => ago <= oldest && ago >= newest;
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[(values.length - 1) / 2];

const CLOSED = [...PAST_EPISODES, ...SEALED_EPISODES.map(each => ({ ...each, key: 'sealed' }))].map(each => ({
  key: each.key,
  entered: agoOf(each.from),
  left: agoOf(each.to),
  leftTo: each.leftTo,
  area: each.area,
  areaBefore: each.area,
}));
const OPEN = EPISODES.flatMap(episode =>
  episode.children.map(key => {
    const { point } = FAMILIES.find(family => family.key === episode.family)!.home!;
    return {
      key,
      entered: agoOf(episode.from),
      left: null,
      leftTo: null,
      area: areaAt(point)!,
      areaBefore: areaAt(point, 1)!,
    };
  }),
);
const ALL = [...CLOSED, ...OPEN];

const ENTRIES = ALL.filter(each => between(each.entered, 365, 1));
const EXITS = CLOSED.filter(each => between(each.left, 365, 1));
const home = ['reunification', 'guardianship', 'relative'];
const leftWithin = (rows: typeof ALL, days: number) =>
  rows.filter(each => each.left !== null && each.entered - each.left <= days);

describe('the last 365 days', () => {
  test('22 entries, by area', () => {
    expect(ENTRIES).toHaveLength(22);
    const perArea = AREAS.map(area => [area.name, ENTRIES.filter(each => each.area === area.key).length]);
    expect(perArea).toEqual([
      ['Bayside', 1],
      ['Port Calusa Center', 0],
      ['Eastbank', 10],
      ['Sawgrass', 2],
      ['Palmetto Springs', 2],
      ['Citrus Ridge', 2],
      ['Mill Slough', 2],
      ['Fisher Key', 1],
      ['North Prairie', 2],
    ]);
    expect(AREAS.reduce((sum, area) => sum + area.under18, 0)).toBe(29_500);
  });

  test('under the earlier areas Eastbank has 8 entries and Sawgrass 4', () => {
    expect(ENTRIES.filter(each => each.areaBefore === 'eastbank')).toHaveLength(8);
    expect(ENTRIES.filter(each => each.areaBefore === 'sawgrass')).toHaveLength(4);
  });

  test('14 exits: reunification 7, relative 3, adoption 2, guardianship 1, aged out 1', () => {
    const to = (where: string) => EXITS.filter(each => each.leftTo === where).length;
    expect(EXITS).toHaveLength(14);
    expect(['reunification', 'relative', 'adoption', 'guardianship', 'aged-out'].map(to)).toEqual([7, 3, 2, 1, 1]);
  });

  test('median 255 days to reunification', () => {
    const days = EXITS.filter(each => each.leftTo === 'reunification').map(each => each.entered - each.left);
    expect([...days].sort((a, b) => a - b)).toEqual([100, 130, 205, 255, 335, 375, 395]);
    expect(median(days)).toBe(255);
  });

  test('11 moves in 3,368 days of 21 children who stayed 8 days or more', () => {
    const stays = ENTRIES.filter(each => each.entered - (each.left ?? 0) >= 8);
    const days = stays.reduce((sum, each) => sum + each.entered - (each.left ?? 0), 0);
    const homes = (key: string) =>
      placementsOf(key as 'K01').filter(({ setting }) => setting !== 'hospital' && setting !== 'trial-home-visit');
    const moved = OPEN.filter(each => stays.some(stay => stay.key === each.key)).map(
      each => homes(each.key).length - 1,
    );
    // The one move of a past episode: from a home that is not told to H03.
    const moves = moved.reduce((sum, each) => sum + each, PAST_PLACEMENTS.length);
    expect([stays.length, days, moves]).toEqual([21, 3368, 11]);
  });
});

describe('permanency', () => {
  const stayed = ALL.filter(each => (each.left ?? 0) === 0 || each.entered - each.left! >= 8);
  const keys = (rows: readonly { key: string }[]) => rows.map(each => each.key).sort();

  test('in 12 months, of entries D-730 to D-366: 7 of 16', () => {
    const cohort = stayed.filter(each => between(each.entered, 730, 366));
    expect(cohort).toHaveLength(16);
    expect(keys(leftWithin(cohort, 365))).toEqual(['X09', 'X10', 'X11', 'X12', 'X13', 'X18', 'X20']);
  });

  test('of those in care 12 to 23 months on D-365: 1 of 4; 24 months or more: 1 of 3', () => {
    const inCareThen = ALL.filter(each => each.entered > 365 && (each.left ?? 0) < 365);
    const cohort = (oldest: number, newest: number) =>
      inCareThen.filter(each => between(each.entered - 365, oldest, newest));
    const permanent = (rows: readonly { leftTo: string | null; left: number | null; key: string }[]) =>
      rows.filter(each => each.leftTo !== null && each.leftTo !== 'aged-out');
    expect(keys(cohort(729, 366))).toEqual(['K22', 'K23', 'X05', 'X07']);
    expect(keys(permanent(cohort(729, 366)))).toEqual(['X05']);
    expect(keys(cohort(Number.POSITIVE_INFINITY, 730))).toEqual(['K15', 'K16', 'sealed']);
    expect(keys(permanent(cohort(Number.POSITIVE_INFINITY, 730)))).toEqual(['sealed']);
  });

  test('came back within 12 months: 1 of 9, after 312 days', () => {
    const exits = CLOSED.filter(each => between(each.left, 730, 366) && home.includes(each.leftTo));
    const brielle = PAST_EPISODES.find(each => each.child === 'K25')!;
    expect(keys(exits)).toEqual(['X03', 'X04', 'X06', 'X08', 'X09', 'X10', 'X11', 'X12', 'X17']);
    expect(brielle.key).toBe('X12');
    expect(agoOf(brielle.to) - OPEN.find(each => each.key === 'K25')!.entered).toBe(312);
  });
});

describe('past episodes', () => {
  test('are 24 and one sealed, with names of their own', () => {
    expect(PAST_EPISODES).toHaveLength(24);
    expect(SEALED_EPISODES).toHaveLength(1);
    expect(SEALED_EPISODES[0]).not.toHaveProperty('name');
    expect(SEALED_EPISODES[0]).not.toHaveProperty('child');
    const names = PAST_EPISODES.map(({ name }) => `${name.given} ${name.family}`);
    expect(new Set(names).size).toBe(24);
  });

  test('the one of a child of the story fits her name and age', () => {
    const brielle = PAST_EPISODES.find(each => each.child === 'K25')!;
    const child = childOf('K25');
    expect(brielle.name).toEqual(child.name);
    expect(ageOn(birthOn(child.birth, D), D.subtract({ days: agoOf(brielle.from) }))).toBe(brielle.ageAtEntry);
  });
});
