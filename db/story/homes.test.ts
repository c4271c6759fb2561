import { describe, expect, test } from 'vitest';
import { childOf } from './children.ts';
import { CLEARANCES, isBlocked } from './clearances.ts';
import { ageOn, birthOn, dayOn, daysFrom, type StoryWhen } from './day.ts';
import { EPISODES } from './episodes.ts';
import { FACILITIES } from './facilities.ts';
import { HOMES, type Home, homeOf } from './homes.ts';
import type { HomeKey } from './keys.ts';
import { licensePeriods } from './license-periods.ts';
import { sampledLoadDays, TEST_LOAD } from './load-days.ts';
import { PAST_PLACEMENTS, PLACEMENTS, placedNow, placementsOf } from './placements.ts';
import { areaAt } from './places.ts';
import { WHEREABOUTS, whereaboutsNow } from './whereabouts.ts';

const D = TEST_LOAD.day;
const IN_CARE = EPISODES.flatMap(episode => episode.children);
const ago = (when: StoryWhen) => daysFrom(when, 'D', D);
const LICENSED = HOMES.filter(home => home.license);
const keys = (homes: readonly Home[]) => homes.map(home => home.key);
const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

const placedIn = (key: HomeKey) => IN_CARE.filter(child => placedNow(child)!.at === key);
const present = (key: HomeKey) => placedIn(key).filter(child => !whereaboutsNow(child));
const closedToOrdinary = (home: Home) => isBlocked(home.key) || !!home.onHold || !!home.respiteOnly;
const open = (home: Home) => (closedToOrdinary(home) ? 0 : Math.max(0, home.license!.beds - placedIn(home.key).length));

/** All stays in homes with their end, in days before D. */
const STAYS = [
  ...PLACEMENTS.map(stay => {
    const of = placementsOf(stay.child);
    const next = of[of.indexOf(stay) + 1];
    return { child: stay.child, at: stay.at, from: ago(stay.from), to: next ? ago(next.from) : -1 };
  }),
  ...PAST_PLACEMENTS.map(stay => ({ child: null, at: stay.at, from: ago(stay.from), to: ago(stay.to) })),
];

describe('licensed homes', () => {
  test('are 21 of 24, with 40 beds', () => {
    expect(HOMES).toHaveLength(24);
    expect(LICENSED).toHaveLength(21);
    expect(sum(LICENSED.map(home => home.license!.beds))).toBe(40);
    expect(keys(HOMES.filter(home => !home.license))).toEqual(['H14', 'H20', 'H21']);
  });

  test('have 14 open beds, where the list of homes says', () => {
    const withRoom = LICENSED.map(home => [home.key, open(home)] as const).filter(([, beds]) => beds > 0);
    expect(Object.fromEntries(withRoom)).toEqual({
      H01: 3,
      H02: 1,
      H03: 1,
      H04: 1,
      H05: 1,
      H07: 1,
      H10: 1,
      H11: 3,
      H15: 1,
      H18: 1,
    });
    expect(sum(LICENSED.map(open))).toBe(14);
  });

  test('make 40: 17 in beds, 1 held, 14 open, 2 blocked, 2 on hold, 4 respite only; 1 child by exception', () => {
    const children = sum(LICENSED.map(home => present(home.key).length));
    const overCapacity = LICENSED.filter(home => placedIn(home.key).length > home.license!.beds);
    const held = WHEREABOUTS.filter(each => each.bedHeldUntil && each.to === undefined);
    const beds = (homes: readonly Home[]) => sum(homes.map(home => home.license!.beds));
    expect(children).toBe(18);
    expect(keys(overCapacity)).toEqual(['H16']);
    expect(held.map(each => placedNow(each.child)!.at)).toEqual(['H10']);
    expect(beds(LICENSED.filter(home => isBlocked(home.key)))).toBe(2);
    expect(beds(LICENSED.filter(home => home.onHold))).toBe(2);
    expect(beds(LICENSED.filter(home => home.respiteOnly))).toBe(4);
  });

  test('with no child present are 6 of 21', () => {
    const empty = LICENSED.filter(home => present(home.key).length === 0);
    expect(keys(empty)).toEqual(['H01', 'H10', 'H11', 'H19', 'H23', 'H24']);
  });

  test('licensed for the first time in the year are H01, H06 and H22', () => {
    expect(keys(HOMES.filter(home => home.license?.firstEver))).toEqual(['H01', 'H06', 'H22']);
  });

  test('each lies in its area', () => {
    for (const home of HOMES) expect(areaAt(home.point), home.key).toBe(home.area);
    expect(areaAt(homeOf('H16').point, 1)).toBe('sawgrass');
    expect(FACILITIES.map(({ point }) => areaAt(point))).toEqual(['citrus-ridge', 'mill-slough']);
  });

  test('H05 is the next to renew, around D+15', () => {
    const [current] = licensePeriods(homeOf('H05'), D).slice(-1);
    expect(D.until(current!.to).days).toBe(15);
  });
});

describe('all over the load days', () => {
  test('a license is in force at the beginning of each stay and on D; only Kiara came before her uncle had one', () => {
    for (const day of sampledLoadDays()) {
      for (const home of LICENSED) {
        const periods = licensePeriods(home, day);
        const covers = (on: Temporal.PlainDate) =>
          periods.some(
            ({ from, to }) => Temporal.PlainDate.compare(from, on) <= 0 && Temporal.PlainDate.compare(on, to) < 0,
          );
        expect(covers(day), `${home.key} on ${day}`).toBe(true);
        const uncovered = [...PLACEMENTS, ...PAST_PLACEMENTS].filter(
          stay => stay.at === home.key && !covers(dayOn(stay.from, day)),
        );
        expect(uncovered.map(stay => stay.at)).toEqual(home.key === 'H22' ? ['H22'] : []);
      }
    }
  });

  test('every stay begun under the license of now fits its ages', () => {
    for (const day of sampledLoadDays()) {
      for (const stay of PLACEMENTS) {
        const license = HOMES.find(home => home.key === stay.at)?.license;
        if (!license || ago(stay.from) > ago(license.from)) continue;
        const [youngest, oldest] = license.takes as readonly [number, number];
        const age = ageOn(birthOn(childOf(stay.child).birth, day), dayOn(stay.from, day));
        expect(age, `${stay.child} in ${stay.at}`).toBeGreaterThanOrEqual(youngest);
        expect(age, `${stay.child} in ${stay.at}`).toBeLessThanOrEqual(oldest);
      }
    }
  });
});

describe('the stays', () => {
  test('never fill a home over its beds, but for the exception at H16', () => {
    for (const home of LICENSED) {
      const stays = STAYS.filter(stay => stay.at === home.key);
      for (const { from } of stays) {
        const there = stays.filter(stay => stay.from >= from && stay.to < from);
        const extra = home.capacityException?.extraBeds ?? 0;
        expect(there.length, `${home.key} at D-${from}`).toBeLessThanOrEqual(home.license!.beds + extra);
      }
    }
    expect(homeOf('H16').capacityException).toMatchObject({ approvedBy: 'S08', from: 'D-128', to: 'D+45' });
  });

  test('at H24 since it takes respite and first nights only last 3 nights at most', () => {
    const since = ago(homeOf('H24').respiteOnly!.from);
    const short = STAYS.filter(stay => stay.at === 'H24' && stay.from <= since);
    expect(short).toHaveLength(7);
    for (const stay of short) expect(stay.from - stay.to).toBeLessThanOrEqual(3);
  });

  test('left H03 empty for 64 days before Zuri', () => {
    const [before, now] = STAYS.filter(stay => stay.at === 'H03' && stay.from <= 150).sort((a, b) => b.from - a.from);
    expect(before!.to - now!.from).toBe(64);
  });
});

test('the clearances that expire: Tibor Szabo blocks H19, two others lie ahead', () => {
  const expiring = CLEARANCES.filter(each => each.expires).map(each => [each.person, -ago(each.expires!)]);
  expect(expiring).toEqual([
    ['H19-tibor', -6],
    ['H17-patti', 21],
    ['H11-emeka', 44],
  ]);
  expect(keys(HOMES.filter(home => isBlocked(home.key)))).toEqual(['H19']);
});
