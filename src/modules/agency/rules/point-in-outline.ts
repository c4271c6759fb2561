/** A corner or a place, in miles east and north of the county's south-west corner. */
export type Point = readonly [east: number, north: number];

/** Corners of a neighborhood in their order, either way round; the last is joined to the first. */
export type Outline = readonly Point[];

/**
 * Does a place lie in an outline? A place on an edge belongs to the neighborhood to the east, and on a level edge to the one
 * to the north, so that neighbors who share an edge never both have it and never both miss it.
 */
export function pointInOutline([east, north]: Point, outline: Outline): boolean {
  let inside = false;
  for (let at = 0, before = outline.length - 1; at < outline.length; before = at++) {
    const [one, other] = [outline[at]!, outline[before]!];
    if (one[1] > north === other[1] > north) continue;
    // Always reckoned from the lower end, so that both neighbors of a slanted edge get the same number.
    const [low, high] = one[1] < other[1] ? [one, other] : [other, one];
    const edge = low[0] + ((high[0] - low[0]) * (north - low[1])) / (high[1] - low[1]);
    if (east < edge) inside = !inside;
  }
  return inside;
}
