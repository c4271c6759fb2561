import type { Outline, Point } from './point-in-outline.ts';

/** Less ground than this is not an overlap but a rounded corner: a hundred-thousandth of a mile. */
const HAIR = 1e-5;

/**
 * Do two outlines share ground? Neighbors may share edges and corners. The ground is cut into level strips at every corner
 * and every crossing of edges; within a strip no edge meets another, so its middle line tells of all of it.
 */
export function outlinesOverlap(one: Outline, other: Outline): boolean {
  const levels = [
    ...one.map(corner => corner[1]),
    ...other.map(corner => corner[1]),
    ...crossings(one, other),
  ].toSorted((a, b) => a - b);
  return levels.some((low, at) => {
    const high = levels[at + 1];
    if (high === undefined || high - low < HAIR) return false;
    const middle = (low + high) / 2;
    const stretches = stretchesAt(other, middle);
    return stretchesAt(one, middle).some(([from, to]) =>
      stretches.some(([begin, end]) => Math.min(to, end) - Math.max(from, begin) > HAIR),
    );
  });
}

/** From where to where a level line runs through an outline. */
function stretchesAt(outline: Outline, north: number): [number, number][] {
  const edges = outline
    .flatMap((corner, at): number[] => {
      const next = outline[(at + 1) % outline.length]!;
      if (corner[1] > north === next[1] > north) return [];
      return [corner[0] + ((next[0] - corner[0]) * (north - corner[1])) / (next[1] - corner[1])];
    })
    .toSorted((a, b) => a - b);
  return Array.from({ length: edges.length / 2 }, (_, pair) => [edges[pair * 2]!, edges[pair * 2 + 1]!]);
}

/** How far north edges of one cross edges of the other. */
function crossings(one: Outline, other: Outline): number[] {
  const edgesOf = (outline: Outline) =>
    outline.map((corner, at): [Point, Point] => [corner, outline[(at + 1) % outline.length]!]);
  return edgesOf(one).flatMap(([a, b]) =>
    edgesOf(other).flatMap(([c, d]) => {
      const [across, up] = [b[0] - a[0], b[1] - a[1]];
      const [along, rise] = [d[0] - c[0], d[1] - c[1]];
      const cross = across * rise - up * along;
      if (cross === 0) return [];
      const share = ((c[0] - a[0]) * rise - (c[1] - a[1]) * along) / cross;
      return share >= 0 && share <= 1 ? [a[1] + up * share] : [];
    }),
  );
}
