import type { Outline, Point } from './point-in-outline.ts';

/** No county is wider; a larger number is a degree or a slip of the hand. */
export const FARTHEST_MILES = 1000;

export type OutlineProblem =
  | 'outline-needs-three-corners'
  | 'outline-is-out-of-the-county'
  | 'outline-names-a-corner-twice'
  | 'outline-crosses-itself';

/**
 * What is wrong with an outline, all at once: fewer than three corners, corners that lie nowhere (below 0 or over 1,000
 * miles), one corner twice, edges that cross or touch each other. Empty: it is an outline.
 */
export function outlineProblems(outline: Outline): OutlineProblem[] {
  const problems: OutlineProblem[] = [];
  if (outline.length < 3) problems.push('outline-needs-three-corners');
  if (outline.some(corner => corner.some(miles => !(miles >= 0 && miles <= FARTHEST_MILES))))
    problems.push('outline-is-out-of-the-county');
  if (new Set(outline.map(String)).size < outline.length) problems.push('outline-names-a-corner-twice');
  else if (outline.length >= 3 && crosses(outline)) problems.push('outline-crosses-itself');
  return problems;
}

/** Edges that follow each other share a corner and may not fold back; all others may not meet at all. */
function crosses(outline: Outline): boolean {
  const corners = outline.length;
  const edge = (at: number): [Point, Point] => [outline[at]!, outline[(at + 1) % corners]!];
  for (let one = 0; one < corners; one += 1) {
    for (let other = one + 1; other < corners; other += 1) {
      const [a, b] = edge(one);
      const [c, d] = edge(other);
      if (other === one + 1) {
        if (foldsBack(a, b, d)) return true;
      } else if (one === 0 && other === corners - 1) {
        if (foldsBack(c, d, b)) return true;
      } else if (meet(a, b, c, d)) return true;
    }
  }
  return false;
}

/** Which way one turns from a to b to c: positive left, negative right, 0 straight on or back. */
export const turn = (a: Point, b: Point, c: Point): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

const foldsBack = (a: Point, b: Point, c: Point): boolean =>
  turn(a, b, c) === 0 && (a[0] - b[0]) * (c[0] - b[0]) + (a[1] - b[1]) * (c[1] - b[1]) > 0;

const between = (a: Point, b: Point, c: Point): boolean =>
  turn(a, b, c) === 0 &&
  c[0] >= Math.min(a[0], b[0]) &&
  c[0] <= Math.max(a[0], b[0]) &&
  c[1] >= Math.min(a[1], b[1]) &&
  c[1] <= Math.max(a[1], b[1]);

function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  if (between(a, b, c) || between(a, b, d) || between(c, d, a) || between(c, d, b)) return true;
  return turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);
}
