import { describe, expect, test } from 'vitest';
import { SHARED_MEASURES } from './measures-published.ts';
import { type ExactFigure, type PublishedFigure, publishFigures } from './publish.ts';

const FLOOR = 5;

/** Numbers that look like chance and are the same every time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SHARES = ['reunified_share', 'own_area', 'within_5_miles', 'with_kin'];
const INSIDE = ['own_area', 'within_5_miles', 'with_kin'];

type Counts = Readonly<Record<string, number>>;
/** One place: who is in care, who of them is in a home, who of those is near; who came and who left. */
function aPlace(next: (below: number) => number): Counts {
  const some = () => [0, next(4), next(9), 5 + next(60)][next(4)]!;
  const of = (whole: number) => (next(3) === 0 ? whole : next(whole + 1));
  const [yearAgo, entries] = [some(), some()];
  const exits = of(yearAgo + entries);
  const inCare = yearAgo + entries - exits;
  const placed = of(inCare);
  return {
    inCare,
    entries,
    exits,
    reunified: of(exits),
    placed,
    own_area: of(placed),
    within_5_miles: of(placed),
    with_kin: of(placed),
    yearAgo,
  };
}

const NOBODY: Counts = {
  inCare: 0,
  entries: 0,
  exits: 0,
  reunified: 0,
  placed: 0,
  own_area: 0,
  within_5_miles: 0,
  with_kin: 0,
  yearAgo: 0,
};

const addUp = (places: readonly Counts[]): Counts =>
  Object.fromEntries(Object.keys(places[0]!).map(key => [key, places.reduce((sum, each) => sum + each[key]!, 0)]));

const figuresOf = (place: string, counts: Counts): ExactFigure[] => [
  { place, measure: 'children_in_care', numerator: counts.inCare!, denominator: null },
  { place, measure: 'entry_rate', numerator: counts.entries!, denominator: 5400 },
  { place, measure: 'reunified_share', numerator: counts.reunified!, denominator: counts.exits! },
  ...INSIDE.map(measure => ({ place, measure, numerator: counts[measure]!, denominator: counts.placed! })),
];

/**
 * Somebody with everything that is published, who knows what adds up to what: solves all of it by elimination and gives
 * the true value of each number that follows. Written apart from the product's own reckoning.
 */
function attack(
  published: readonly PublishedFigure[],
  places: readonly string[],
  known: ReadonlyMap<string, number>,
  covered: boolean,
): Map<string, number> {
  const names = new Map<string, number>();
  const at = (name: string) => {
    if (!names.has(name)) names.set(name, names.size);
    return names.get(name)!;
  };
  const lines: { terms: [number, number][]; sum: number }[] = [];
  const say = (sum: number, ...terms: [string, number][]) =>
    lines.push({ terms: terms.map(([name, sign]) => [at(name), sign]), sum });
  for (const { place, measure, numerator, denominator } of published) {
    if (numerator !== null) say(numerator, [`${place} ${measure} n`, 1]);
    if (SHARES.includes(measure) && denominator !== null) say(denominator, [`${place} ${measure} d`, 1]);
  }
  if (covered)
    for (const measure of ['children_in_care', 'entry_rate', ...SHARES])
      for (const part of ['n', 'd', 'r']) say(0, [`rest ${measure} ${part}`, 1]);
  for (const [place, count] of known) say(count, [`${place} ago`, 1]);
  for (const place of [...places, 'rest', '']) {
    for (const measure of SHARES)
      say(0, [`${place} ${measure} n`, 1], [`${place} ${measure} r`, 1], [`${place} ${measure} d`, -1]);
    for (const measure of INSIDE)
      say(0, [`${place} ${measure} d`, 1], [`${place} ${measure} o`, 1], [`${place} children_in_care n`, -1]);
    say(
      0,
      [`${place} ago`, 1],
      [`${place} entry_rate n`, 1],
      [`${place} reunified_share d`, -1],
      [`${place} children_in_care n`, -1],
    );
  }
  say(0, [' ago', -1], ...[...places, 'rest'].map((place): [string, number] => [`${place} ago`, 1]));
  for (const measure of ['children_in_care', 'entry_rate', ...SHARES])
    for (const part of ['n', 'd', 'r'])
      say(
        0,
        [` ${measure} ${part}`, -1],
        ...[...places, 'rest'].map((place): [string, number] => [`${place} ${measure} ${part}`, 1]),
      );
  const width = names.size;
  const grid = lines.map(({ terms, sum }) => {
    const line = new Float64Array(width + 1);
    for (const [column, sign] of terms) line[column]! += sign;
    line[width] = sum;
    return line;
  });
  let row = 0;
  for (let column = 0; column < width && row < grid.length; column += 1) {
    const found = grid.findIndex((line, index) => index >= row && Math.abs(line[column]!) > 1e-7);
    if (found < 0) continue;
    [grid[row], grid[found]] = [grid[found]!, grid[row]!];
    const own = grid[row]!;
    const by = own[column]!;
    for (let each = column; each <= width; each += 1) own[each]! /= by;
    for (const [index, line] of grid.entries()) {
      const times = line[column]!;
      if (index === row || Math.abs(times) < 1e-9) continue;
      for (let each = column; each <= width; each += 1) line[each]! -= times * own[each]!;
    }
    row += 1;
  }
  const list = [...names.keys()];
  const settled = new Map<string, number>();
  for (const line of grid) {
    const left = list.flatMap((name, column) => (Math.abs(line[column]!) > 1e-7 ? [name] : []));
    if (left.length === 1) settled.set(left[0]!, Math.round(line[width]!));
  }
  return settled;
}

describe('figures that are shared', () => {
  test('are shown as they are where no group is small', () => {
    const one: Counts = {
      inCare: 60,
      entries: 20,
      exits: 15,
      reunified: 8,
      placed: 50,
      own_area: 30,
      within_5_miles: 40,
      with_kin: 10,
      yearAgo: 55,
    };
    const exact = [...figuresOf('a', one), ...figuresOf('b', one), ...figuresOf('', addUp([one, one]))];
    expect(publishFigures(exact, SHARED_MEASURES, FLOOR)).toEqual(exact);
  });

  test('hide a small group with what is left over of a share, and what does not count people stays', () => {
    const exact: ExactFigure[] = [
      ...['a', 'b', 'c'].map(place => ({ place, measure: 'own_area', numerator: 10, denominator: 12 })),
      { place: 'd', measure: 'own_area', numerator: 10, denominator: 20 },
      { place: '', measure: 'own_area', numerator: 40, denominator: 56 },
      { place: 'a', measure: 'licensed_homes', numerator: 1, denominator: null },
    ];
    const shown = publishFigures(exact, SHARED_MEASURES, FLOOR);
    expect(shown.slice(0, 3).every(({ numerator, denominator }) => numerator === null || denominator === null)).toBe(
      true,
    );
    expect(shown.at(-1)).toEqual(exact.at(-1));
  });

  test('hide a year’s number that changed by a few since the last time, and what it would follow from', () => {
    const counts = [10, 14, 30].map((numerator, at) => ({
      place: 'abc'[at]!,
      measure: 'entry_rate',
      numerator,
      denominator: 900,
    }));
    const all = { place: '', measure: 'entry_rate', numerator: 54, denominator: 2700 };
    const last = [{ ...counts[0]!, numerator: 12 }];
    const shown = publishFigures([...counts, all], SHARED_MEASURES, FLOOR, { last, yearAgo: [] });
    expect(shown[0]!.numerator).toBeNull();
    expect(shown.slice(1).filter(({ numerator }) => numerator === null).length).toBeGreaterThan(0);
    // No change tells of nobody.
    expect(publishFigures([...counts, all], SHARED_MEASURES, FLOOR, { last: [counts[0]!], yearAgo: [] })).toEqual([
      ...counts,
      all,
    ]);
  });

  test('hide a change by a few since any quarter that was shown, of those who left as of those who went home', () => {
    const places = ['a', 'b', 'c'];
    const now = places.map(place => ({ place, measure: 'reunified_share', numerator: 20, denominator: 40 }));
    const all = { place: '', measure: 'reunified_share', numerator: 60, denominator: 120 };
    const parts = (last: ExactFigure[]) => {
      const [first] = publishFigures([...now, all], SHARED_MEASURES, FLOOR, { last, yearAgo: [] });
      return [first!.numerator, first!.denominator];
    };
    const then = (numerator: number, denominator: number) => ({ ...now[0]!, numerator, denominator });
    expect(parts([then(30, 60)])).toEqual([20, 40]);
    // Far from the last quarter, and near the one before it.
    expect(parts([then(30, 60), then(22, 60)])[0]).toBeNull();
    // As many went home as before, and three more left.
    expect(parts([then(20, 37)])[1]).toBeNull();
    // Both numbers changed by many, and who left otherwise by two.
    expect(parts([then(12, 30)])).toContain(null);
  });

  test('an attacker with all tables of 1,000 agencies pins no small group', () => {
    const next = chance(23);
    let [hidden, shownCount] = [0, 0];
    for (let turn = 0; turn < 1000; turn += 1) {
      const places = Array.from({ length: 2 + next(4) }, (_, at) => `p${at}`);
      const counts = new Map([...places, 'rest'].map(place => [place, aPlace(next)]));
      // Communities may be all there is.
      const covered = next(2) === 0;
      if (covered) counts.set('rest', NOBODY);
      counts.set('', addUp([...counts.values()]));
      const exact = [...places, ''].flatMap(place => figuresOf(place, counts.get(place)!));
      // A year ago was published in its turn.
      const before = [...places, ''].map(place => ({
        place,
        measure: 'children_in_care',
        numerator: counts.get(place)!.yearAgo!,
        denominator: null,
      }));
      const ago = publishFigures(before, SHARED_MEASURES, FLOOR).map(({ numerator }, at) => ({
        ...before[at]!,
        shown: numerator !== null,
      }));
      const published = publishFigures(exact, SHARED_MEASURES, FLOOR, { last: [], yearAgo: ago });
      hidden += published.filter(({ numerator }) => numerator === null).length;
      shownCount += published.filter(({ numerator }) => numerator !== null).length;
      const known = new Map(ago.filter(({ shown }) => shown).map(({ place, numerator }) => [place, numerator]));
      if (covered) known.set('rest', 0);
      const small = [...attack(published, places, known, covered)].filter(([, count]) => count > 0 && count < FLOOR);
      expect(small, JSON.stringify({ turn, exact })).toEqual([]);
    }
    expect(Math.min(hidden, shownCount)).toBeGreaterThan(1000);
  });
});
