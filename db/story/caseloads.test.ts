import { describe, expect, test } from 'vitest';
import { CASE_ORGANIZATIONS, CASELOAD_EXCEPTIONS, PLANNED_TRANSFERS, PRIMARY_WORKERS } from './caseloads.ts';
import { childOf } from './children.ts';
import { daysFrom, momentOn } from './day.ts';
import { EPISODES, episodeOf, OTHER_CASES } from './episodes.ts';
import { MEDICALLY_COMPLEX } from './health.ts';
import type { ChildKey, FamilyKey, StaffKey } from './keys.ts';
import { loadOn, sampledLoadDays, TEST_LOAD } from './load-days.ts';
import { placedNow, placementsOf } from './placements.ts';
import { STAFF } from './staff.ts';
import { whereaboutsNow } from './whereabouts.ts';

const D = TEST_LOAD.day;
const CASES = [...EPISODES, ...OTHER_CASES];
const workersOf = (family: FamilyKey) => PRIMARY_WORKERS.filter(each => each.family === family);
const workerNow = (family: FamilyKey) => workersOf(family).at(-1)!.worker;
const IN_CARE = EPISODES.flatMap(episode => episode.children);

const livesAt = (key: ChildKey) =>
  whereaboutsNow(key)?.kind === 'away' ? 'away' : (placedNow(key)!.at ?? childOf(key).family);

/** The story's own points: what each child adds to the worker's load. */
function points(key: ChildKey): number {
  const episode = episodeOf(key);
  if (!episode) return 0.5;
  const { setting, noticeToMove } = placedNow(key)!;
  const apart = new Set(episode.children.map(livesAt)).size > 1;
  const halves = [
    daysFrom(episode.from, 'D', D) < 30 && episode.kind === 'removal',
    whereaboutsNow(key)?.kind === 'away',
    noticeToMove !== undefined,
    setting === 'group-care' || setting === 'qrtp',
    MEDICALLY_COMPLEX.includes(key),
  ].filter(Boolean).length;
  const quarters = [apart, setting === 'trial-home-visit'].filter(Boolean).length;
  return 1 + 0.5 * halves + 0.25 * quarters;
}

const caseload = (worker: StaffKey) =>
  CASES.filter(each => workerNow(each.family) === worker).flatMap(each => each.children);

describe('caseloads on D', () => {
  test.each<[StaffKey, number, number]>([
    ['S22', 5, 6.5],
    ['S23', 7, 10.25],
    ['S24', 2, 2],
    ['S26', 4, 4],
    ['S27', 4, 5],
    ['S32', 3, 2.5],
    ['S33', 2, 3],
    ['S34', 2, 2],
  ])('%s has %i children and %f points', (worker, children, expected) => {
    expect(caseload(worker)).toHaveLength(children);
    expect(caseload(worker).reduce((sum, key) => sum + points(key), 0)).toBe(expected);
  });

  test('together 29 children and 35.25 points of 8 workers', () => {
    const workers = STAFF.filter(each => each.position === 'case-manager').map(each => each.key);
    const children = workers.flatMap(caseload);
    expect(workers).toHaveLength(8);
    expect(children).toHaveLength(29);
    expect(children.reduce((sum, key) => sum + points(key), 0)).toBe(35.25);
  });

  test('Tidewater has 22 children in care, Heron House 5', () => {
    const of = (organization: string) => {
      const { families } = CASE_ORGANIZATIONS.find(each => each.organization === organization)!;
      return IN_CARE.filter(key => families.includes(childOf(key).family)).length;
    };
    expect([of('TCS'), of('HHF'), of('CFP')]).toEqual([22, 5, 0]);
  });

  test('a case is held by a worker of its own organization', () => {
    for (const { organization, families } of CASE_ORGANIZATIONS) {
      for (const family of families) {
        expect(STAFF.find(each => each.key === workerNow(family))!.organization, family).toBe(organization);
      }
    }
    expect(CASE_ORGANIZATIONS.flatMap(each => each.families).sort()).toEqual(CASES.map(each => each.family).sort());
  });
});

describe('who held a case when', () => {
  test('all over the load days a worker holds it from its first moment, and each hand-over lies after the one before', () => {
    for (const day of sampledLoadDays()) {
      const load = loadOn(day, '06:00');
      for (const { family, from } of CASES) {
        const moments = workersOf(family).map(each => momentOn(each.from, load).epochMilliseconds);
        expect(moments[0], family).toBe(momentOn(from, load).epochMilliseconds);
        expect(moments, family).toEqual([...moments].sort((a, b) => a - b));
        expect(new Set(moments).size).toBe(moments.length);
      }
    }
  });

  test('Zuri was handed over at 08:30 today', () => {
    expect(workersOf('F01').map(each => [each.worker, each.from])).toEqual([
      ['S41', 'D-1 19:20'],
      ['S22', 'D+0 08:30'],
    ]);
  });

  test('nobody holds a case before their first working day', () => {
    for (const { worker, from } of PRIMARY_WORKERS) {
      const started = STAFF.find(each => each.key === worker)!.started;
      if (started) expect(daysFrom(started, from, D)).toBeGreaterThanOrEqual(0);
    }
    expect(CASELOAD_EXCEPTIONS).toMatchObject([{ worker: 'S24', children: 2, from: 'D-70', to: 'D+45' }]);
  });

  test('all that the leaving worker holds is planned to be handed over by her last day', () => {
    const leaving = STAFF.find(each => each.lastDay)!;
    const families = [...new Set(caseload(leaving.key).map(key => childOf(key).family))].sort();
    expect(leaving.key).toBe('S26');
    expect(PLANNED_TRANSFERS.map(each => each.family).sort()).toEqual(families);
    const notes = PLANNED_TRANSFERS.flatMap(each => each.notes);
    expect(notes.filter(note => note.done)).toEqual([{ child: 'K18', done: 'D-2' }]);
    expect(notes).toHaveLength(4);
  });
});

test('placements begin with the episode and follow each other, all over the load days', () => {
  for (const day of sampledLoadDays()) {
    const load = loadOn(day, '06:00');
    for (const { children, from } of EPISODES) {
      for (const key of children) {
        const [first, ...later] = placementsOf(key);
        expect(first!.first, key).toBe(true);
        const entered = momentOn(from, load).epochMilliseconds;
        const moments = later.map(each => momentOn(each.from, load).epochMilliseconds);
        expect(daysFrom(from, first!.from, day)).toBe(0);
        expect(Math.min(...moments, load.standsAt.epochMilliseconds), key).toBeGreaterThan(entered);
        expect(moments, key).toEqual([...new Set(moments)].sort((a, b) => a - b));
        expect(later.some(each => each.first)).toBe(false);
      }
    }
  }
});
