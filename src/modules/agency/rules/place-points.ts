import { type Outline, type Point, pointInOutline } from './point-in-outline.ts';

/** A version of a neighborhood on one day: where it lies, or the postal codes it is made of. */
export type PlacedArea = {
  readonly id: string;
  readonly code: string;
  readonly outline: Outline | null;
  readonly postalCodes: readonly string[];
};

/** Where something lies, as far as it is known. */
export type Whereabout = { readonly point: Point | null; readonly postalCode: string | null };

/**
 * Answers in which of these neighborhoods something lies. A point decides where neighborhoods are drawn; a postal code where
 * one is only listed. Null: in none of them (the rest of the county); undefined: it cannot be told.
 */
export function placer(areas: readonly PlacedArea[]): (where: Whereabout) => PlacedArea | null | undefined {
  const drawn = areas.flatMap(area => (area.outline ? [{ area, outline: area.outline, ...boxOf(area.outline) }] : []));
  const listed = new Map(
    areas.filter(area => !area.outline).flatMap(area => area.postalCodes.map(code => [code, area] as const)),
  );
  return ({ point, postalCode }) => {
    const known = point !== null && drawn.length > 0;
    const found = known
      ? drawn.find(
          ({ outline, west, east, south, north }) =>
            point[0] >= west &&
            point[0] <= east &&
            point[1] >= south &&
            point[1] <= north &&
            pointInOutline(point, outline),
        )?.area
      : undefined;
    if (found) return found;
    const byCode = postalCode === null ? undefined : listed.get(postalCode);
    if (byCode) return byCode;
    return known || (postalCode !== null && listed.size > 0) ? null : undefined;
  };
}

function boxOf(outline: Outline) {
  const [easts, norths] = [outline.map(corner => corner[0]), outline.map(corner => corner[1])];
  return { west: Math.min(...easts), east: Math.max(...easts), south: Math.min(...norths), north: Math.max(...norths) };
}
