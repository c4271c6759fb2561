import { nameLines } from '#modules/agency/index.ts';
import type { DrawnMap } from './parts/area-map.tsx';
import { type GeoPoint, milesFrom } from './rules/map-points.ts';
import type { DirectoryArea } from './store/areas.ts';

type Marked = {
  readonly number: number;
  readonly href: string;
  readonly label: string;
  readonly point: GeoPoint | null;
};

const SCALE = 16;
const EDGE = 8;

/** Draws the neighborhoods of the county and the places of a list; null where no outline or corner is known. North is up. */
export function drawAreas(
  areas: readonly DirectoryArea[],
  corner: GeoPoint | null,
  given: {
    readonly current: string | null;
    readonly href: (areaId: string) => string;
    readonly marks: readonly Marked[];
  },
): DrawnMap | null {
  const outlined = areas.filter(area => area.corners.length > 2);
  if (outlined.length === 0) return null;
  const corners = outlined.flatMap(area => area.corners);
  const [west, east] = [Math.min(...corners.map(({ x }) => x)), Math.max(...corners.map(({ x }) => x))];
  const [south, north] = [Math.min(...corners.map(({ y }) => y)), Math.max(...corners.map(({ y }) => y))];
  const across = (x: number) => Math.round((x - west) * SCALE) + EDGE;
  const down = (y: number) => Math.round((north - y) * SCALE) + EDGE;
  const taken = new Map<string, number>();
  return {
    width: across(east) + EDGE,
    height: down(south) + EDGE,
    areas: outlined.map(area => ({
      id: area.id,
      name: area.name,
      lines: nameLines(
        area.name,
        SCALE * (Math.max(...area.corners.map(({ x }) => x)) - Math.min(...area.corners.map(({ x }) => x))),
      ),
      href: given.href(area.id),
      points: area.corners.map(({ x, y }) => `${across(x)},${down(y)}`).join(' '),
      x: across(area.corners.reduce((sum, { x }) => sum + x, 0) / area.corners.length),
      y: down(Math.max(...area.corners.map(({ y }) => y))) + 20,
      current: area.id === given.current,
    })),
    points: given.marks.flatMap(({ number, href, label, point }) => {
      if (!point || !corner) return [];
      const { x, y } = milesFrom(point, corner);
      if (x < west || x > east || y < south || y > north) return [];
      // Services at one place stand beside each other.
      const spot = `${Math.round(x * 2)},${Math.round(y * 2)}`;
      const beside = taken.get(spot) ?? 0;
      taken.set(spot, beside + 1);
      return { number, href, label, x: across(x) + beside * 20, y: down(y) };
    }),
  };
}
