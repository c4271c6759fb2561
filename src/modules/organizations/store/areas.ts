import type { Id } from '#kernel/ids.ts';
import { directoryAreas } from '#modules/agency/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import {
  type GeoPoint,
  globeOf,
  type MilePoint,
  middleOf,
  milesFrom,
  outlineHolds,
  readOutline,
} from '../rules/map-points.ts';

/** A neighborhood as it is on a day; `corners` in miles from the county's corner, empty when it has no outline. */
export type DirectoryArea = {
  readonly id: Id;
  /** Ids of all versions of it: what was said of an earlier one still holds. */
  readonly ids: readonly Id[];
  readonly name: string;
  readonly postalCode: string | null;
  readonly corners: readonly MilePoint[];
};

/** The neighborhoods of a day (ISO), by name. */
export async function areasForDirectory(tx: Tx, day: string): Promise<DirectoryArea[]> {
  const versions = await directoryAreas(tx, day);
  return versions
    .filter(area => area.current)
    .map(({ id, code, name, postalCode, outline }) => ({
      id,
      ids: versions.filter(other => other.code === code).map(other => other.id),
      name,
      postalCode,
      corners: outline === null ? [] : readOutline(outline),
    }));
}

/** A place that is searched for: what names it, and where its middle lies. */
export type Place = {
  readonly areaIds: readonly Id[];
  readonly postalCode: string | null;
  readonly point: GeoPoint | null;
  readonly name: string;
};

type Asked = { readonly areaId?: Id | null; readonly postalCode?: string | null; readonly point?: GeoPoint | null };

/** The place meant by a neighborhood, a postal code or a point; null when none is given. */
export function placeOf(areas: readonly DirectoryArea[], corner: GeoPoint | null, asked: Asked): Place | null {
  const at = asked.point && corner ? milesFrom(asked.point, corner) : null;
  const area =
    areas.find(({ id }) => id === asked.areaId) ??
    (at && areas.find(({ corners }) => outlineHolds(corners, at))) ??
    (asked.postalCode ? areas.find(({ postalCode }) => postalCode === asked.postalCode) : undefined);
  const postalCode = asked.postalCode ?? area?.postalCode ?? null;
  if (!area && !postalCode && !asked.point) return null;
  const middle = area && area.corners.length > 0 && corner ? globeOf(middleOf(area.corners), corner) : null;
  return {
    areaIds: area?.ids ?? [],
    postalCode,
    point: asked.point ?? middle,
    name: area && !asked.postalCode ? area.name : (postalCode ?? area?.name ?? ''),
  };
}
