import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlineProblems } from './outline-problems.ts';
import { outlinesOverlap } from './outlines-overlap.ts';
import { placer } from './place-points.ts';
import { type Outline, type Point, pointInOutline } from './point-in-outline.ts';

const box = (west: number, south: number, east: number, north: number): Outline => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];
/** An L: the box from 0 to 4 without its north-eastern quarter. */
const ell: Outline = [
  [0, 0],
  [4, 0],
  [4, 2],
  [2, 2],
  [2, 4],
  [0, 4],
];

describe('a place in an outline', () => {
  test.each<[string, Point, boolean]>([
    ['the middle', [1, 1], true],
    ['the western edge', [0, 1], true],
    ['the southern edge', [1, 0], true],
    ['the eastern edge', [4, 1], false],
    ['the northern edge', [1, 4], false],
    ['the south-western corner', [0, 0], true],
    ['the notch', [3, 3], false],
    ['the southern edge of the notch', [3, 2], false],
    ['the western edge of the notch', [2, 3], false],
    ['outside', [5, 5], false],
  ])('%s', (_, point, inside) => {
    expect(pointInOutline(point, ell)).toBe(inside);
    expect(pointInOutline(point, ell.toReversed())).toBe(inside);
  });

  const corner = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }));
  test('of two neighbors with a slanted border, every place belongs to exactly one', () => {
    fc.assert(
      fc.property(
        corner,
        corner,
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
        (low, high, x, y) => {
          const [a, b]: Point[] = [
            [low[0], 0],
            [high[0], 10],
          ];
          const west: Outline = [[0, 0], a!, b!, [0, 10]];
          const east: Outline = [a!, [10, 0], [10, 10], b!];
          const point: Point = [x / 10, y / 10];
          expect([pointInOutline(point, west), pointInOutline(point, east)].filter(Boolean)).toHaveLength(1);
          expect(outlinesOverlap(west, east)).toBe(false);
          expect(outlineProblems(west)).toEqual([]);
        },
      ),
    );
  });

  test('where outlines overlap, a place of both can be found, and the other way round', () => {
    const side = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(side, side, side, side, (x, y, wide, tall) => {
        const other = box(x, y, x + wide + 1, y + tall + 1);
        const shared = Array.from(
          { length: 40 * 40 },
          (_, at): Point => [(at % 40) / 4 + 0.1, Math.floor(at / 40) / 4 + 0.1],
        ).some(point => pointInOutline(point, ell) && pointInOutline(point, other));
        expect(outlinesOverlap(ell, other)).toBe(shared);
        expect(outlinesOverlap(other, ell)).toBe(shared);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is wrong with an outline', () => {
  test.each<[string, Outline, string[]]>([
    ['nothing', ell, []],
    [
      'two corners',
      [
        [0, 0],
        [1, 1],
      ],
      ['outline-needs-three-corners'],
    ],
    [
      'a bow tie',
      [
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
      ],
      ['outline-crosses-itself'],
    ],
    [
      'a spike that folds back',
      [
        [0, 0],
        [4, 0],
        [2, 0],
        [0, 2],
      ],
      ['outline-crosses-itself'],
    ],
    [
      'an edge that touches a corner',
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 0],
        [0, 4],
      ],
      ['outline-crosses-itself'],
    ],
    [
      'degrees',
      [
        [-81.9, 26.9],
        [-81.8, 26.9],
        [-81.8, 27],
      ],
      ['outline-is-out-of-the-county'],
    ],
    [
      'not a number',
      [
        [0, 0],
        [Number.NaN, 0],
        [1, 1],
      ],
      ['outline-is-out-of-the-county'],
    ],
    [
      'a corner twice',
      [
        [0, 0],
        [1, 0],
        [0, 0],
        [0, 1],
      ],
      ['outline-names-a-corner-twice'],
    ],
    [
      'all at once',
      [
        [0, 0],
        [0, 0],
      ],
      ['outline-needs-three-corners', 'outline-names-a-corner-twice'],
    ],
  ])('%s', (_, outline, problems) => {
    expect(outlineProblems(outline)).toEqual(problems);
  });
});

test('outlines that are the same, or one within the other, overlap', () => {
  expect(outlinesOverlap(ell, ell)).toBe(true);
  expect(outlinesOverlap(box(0, 0, 10, 10), box(4, 4, 5, 5))).toBe(true);
  expect(outlinesOverlap(box(0, 0, 1, 1), box(1, 1, 2, 2))).toBe(false);
});

describe('placing', () => {
  const of = placer([
    { id: '1', code: 'west', outline: box(0, 0, 10, 10), postalCodes: ['34801'] },
    { id: '2', code: 'east', outline: box(10, 0, 20, 10), postalCodes: [] },
    { id: '3', code: 'key', outline: null, postalCodes: ['34808'] },
  ]);
  test('a point decides, then a listed postal code; what is not known stays so', () => {
    expect(of({ point: [10, 5], postalCode: '34801' })?.code).toBe('east');
    expect(of({ point: [30, 5], postalCode: '34808' })?.code).toBe('key');
    expect(of({ point: [30, 5], postalCode: null })).toBeNull();
    expect(of({ point: null, postalCode: '34808' })?.code).toBe('key');
    expect(of({ point: null, postalCode: '99999' })).toBeNull();
    expect(of({ point: null, postalCode: null })).toBeUndefined();
  });
});
