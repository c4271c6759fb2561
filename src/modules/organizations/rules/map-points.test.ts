import fc from 'fast-check';
import { expect, test } from 'vitest';
import { globeOf, middleOf, milesFrom, outlineHolds, readOutline } from './map-points.ts';

const corner = { latitude: 26.9, longitude: -81.9 };
const box = readOutline('((0,10),(4,10),(4,18),(0,18))');

test('an outline is read as PostgreSQL writes it, and holds its middle', () => {
  expect(box).toEqual([
    { x: 0, y: 10 },
    { x: 4, y: 10 },
    { x: 4, y: 18 },
    { x: 0, y: 18 },
  ]);
  expect(middleOf(box)).toEqual({ x: 2, y: 14 });
  expect(outlineHolds(box, { x: 2, y: 14 })).toBe(true);
  expect(outlineHolds(box, { x: 5, y: 14 })).toBe(false);
  expect(outlineHolds(box, { x: 2, y: 9 })).toBe(false);
});

test('miles lead to the globe and back', () => {
  const miles = fc.record({
    x: fc.double({ min: -60, max: 60, noNaN: true }),
    y: fc.double({ min: -60, max: 60, noNaN: true }),
  });
  fc.assert(
    fc.property(miles, point => {
      const back = milesFrom(globeOf(point, corner), corner);
      expect(back.x).toBeCloseTo(point.x, 6);
      expect(back.y).toBeCloseTo(point.y, 6);
    }),
  );
});
