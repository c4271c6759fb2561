/** Degrees, as maps have them. */
export type GeoPoint = { readonly latitude: number; readonly longitude: number };
/** Miles east and north of the county's corner. */
export type MilePoint = { readonly x: number; readonly y: number };

const MILES_OF_LATITUDE = 69.05;
const MILES_OF_LONGITUDE = 69.17;

const milesOfDegree = (latitude: number): number => MILES_OF_LONGITUDE * Math.cos((latitude * Math.PI) / 180);

/** Where a point in miles from the county's corner lies on the globe; flat, which is right within a county. */
export const globeOf = ({ x, y }: MilePoint, corner: GeoPoint): GeoPoint => ({
  latitude: corner.latitude + y / MILES_OF_LATITUDE,
  longitude: corner.longitude + x / milesOfDegree(corner.latitude),
});

/** Where a point of the globe lies, in miles east and north of the county's corner. */
export const milesFrom = ({ latitude, longitude }: GeoPoint, corner: GeoPoint): MilePoint => ({
  x: (longitude - corner.longitude) * milesOfDegree(corner.latitude),
  y: (latitude - corner.latitude) * MILES_OF_LATITUDE,
});

/** Reads PostgreSQL's text of a polygon: `((0,10),(4,10),…)`. */
export const readOutline = (text: string): MilePoint[] =>
  [...text.matchAll(/\(\s*(-?[\d.e+-]+)\s*,\s*(-?[\d.e+-]+)\s*\)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));

/** The middle of an outline's corners. */
export const middleOf = (corners: readonly MilePoint[]): MilePoint => ({
  x: corners.reduce((sum, { x }) => sum + x, 0) / corners.length,
  y: corners.reduce((sum, { y }) => sum + y, 0) / corners.length,
});

/** Does the outline hold the point? Counts crossings of a ray to the east. */
export function outlineHolds(corners: readonly MilePoint[], { x, y }: MilePoint): boolean {
  let inside = false;
  for (const [index, one] of corners.entries()) {
    const other = corners[(index + corners.length - 1) % corners.length]!;
    if (one.y > y !== other.y > y && x < ((other.x - one.x) * (y - one.y)) / (other.y - one.y) + one.x)
      inside = !inside;
  }
  return inside;
}
