import { expect, test } from 'vitest';
import { type Counted, hideFew, type MadeOf } from './hide-few.ts';

const FLOOR = 5;
const of = (place: string, numerator: number, people: number | null = null): Counted => ({ place, numerator, people });
const hides = (figures: Counted[], made: MadeOf[]) => [...hideFew(figures, made, FLOOR)].toSorted();

test('few are hidden above the line, below it, and left over between both; nobody is nobody', () => {
  expect(hides([of('a', 4), of('b', 5), of('c', 0)], [])).toEqual(['a']);
  expect(hides([of('a', 0, 4), of('b', 6, 9), of('c', 6, 20), of('d', 7, 7)], [])).toEqual(['a', 'b']);
});

test('of the places that make up a shown one a second is hidden, or more, until the few do not follow', () => {
  const all: MadeOf[] = [{ whole: '', parts: ['a', 'b', 'c'] }];
  expect(hides([of('', 42), of('a', 2), of('b', 10), of('c', 30)], all)).toEqual(['a', 'b']);
  // Two who are one each follow from their sum.
  expect(hides([of('', 32), of('a', 1), of('b', 1), of('c', 30)], all)).toEqual(['a', 'b', 'c']);
  // Whoever lies elsewhere is shown nowhere: enough of them cover the few.
  expect(hides([of('', 62), of('a', 2), of('b', 10), of('c', 30)], all)).toEqual(['a']);
  // Nobody else is there to hide it.
  expect(hides([of('', 32), of('a', 2), of('b', 0), of('c', 0)], [{ whole: '', parts: ['a'] }])).toEqual(['a']);
  expect(hides([of('', 2), of('a', 2)], [{ whole: '', parts: ['a'] }])).toEqual(['', 'a']);
});

test('a community tells of its neighborhoods, and all of both', () => {
  const made: MadeOf[] = [
    { whole: 'community', parts: ['west', 'east'] },
    { whole: '', parts: ['community', 'other'] },
    { whole: '', parts: ['west', 'east', 'north'] },
  ];
  const figures = [of('', 60), of('community', 22), of('other', 38), of('west', 2), of('east', 20), of('north', 38)];
  expect(hides(figures, made)).toEqual(['east', 'west']);
});

test('whoever adds and subtracts what is shown pins no few, in 500 counties', () => {
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  let shown = 0;
  for (let turn = 0; turn < 500; turn += 1) {
    const areas = Array.from({ length: 2 + next(6) }, (_, at) =>
      of(`area ${at}`, [0, next(5), next(12), next(80)][next(4)]!),
    );
    const sum = (list: readonly Counted[]) => list.reduce((total, each) => total + each.numerator!, 0);
    const cut = 1 + next(areas.length);
    const inside = areas.slice(0, cut);
    const figures = [...areas, of('community', sum(inside)), of('', sum(areas) + next(3) * next(9))];
    const names = (list: readonly Counted[]) => list.map(({ place }) => place);
    const made: MadeOf[] = [
      { whole: 'community', parts: names(inside) },
      { whole: '', parts: names(areas) },
      { whole: '', parts: ['community'] },
    ];
    const hidden = hideFew(figures, made, FLOOR);
    shown += figures.length - hidden.size;
    const count = new Map(figures.map(each => [each.place, each.numerator!]));
    expect(
      figures.filter(({ numerator, place }) => numerator! > 0 && numerator! < FLOOR && !hidden.has(place)),
    ).toEqual([]);
    for (const { whole, parts } of made) {
      if (hidden.has(whole)) continue;
      const left = parts.filter(place => hidden.has(place) && count.get(place)! > 0);
      const rest = count.get(whole)! - parts.reduce((total, place) => total + count.get(place)!, 0);
      const few = left.filter(place => count.get(place)! < FLOOR);
      // One alone that is missing is what is left of the whole.
      if (few.length > 0) expect(left.length + (rest > 0 ? 1 : 0), JSON.stringify(figures)).toBeGreaterThan(1);
    }
  }
  expect(shown).toBeGreaterThan(1000);
});
