import { nameLines } from './rules/name-lines.ts';
import type { Outline } from './rules/point-in-outline.ts';

/** A neighborhood as it is drawn: `points` of an SVG polygon, its name in lines that fit, and where it stands. */
export type DrawnOutline = {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly string[];
  readonly href: string;
  readonly points: string;
  readonly x: number;
  readonly y: number;
};
export type DrawnOutlines = {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly DrawnOutline[];
};

const EDGE = 8;

/** Draws outlines on one sheet of this width, north up; null where none is drawn. */
export function drawOutlines(
  areas: readonly { id: string; name: string; href: string; outline: Outline | null }[],
  width = 640,
): DrawnOutlines | null {
  const outlined = areas.flatMap(({ outline, ...area }) =>
    outline && outline.length > 2 ? [{ ...area, outline }] : [],
  );
  if (outlined.length === 0) return null;
  const corners = outlined.flatMap(area => area.outline);
  const [west, east] = [Math.min(...corners.map(([x]) => x)), Math.max(...corners.map(([x]) => x))];
  const [south, north] = [Math.min(...corners.map(([, y]) => y)), Math.max(...corners.map(([, y]) => y))];
  const scale = (width - 2 * EDGE) / Math.max(east - west, north - south, 1e-6);
  const across = (x: number) => Math.round((x - west) * scale) + EDGE;
  const down = (y: number) => Math.round((north - y) * scale) + EDGE;
  return {
    width: across(east) + EDGE,
    height: down(south) + EDGE,
    areas: outlined.map(({ outline, ...area }) => ({
      ...area,
      lines: nameLines(
        area.name,
        scale * (Math.max(...outline.map(([x]) => x)) - Math.min(...outline.map(([x]) => x))),
      ),
      points: outline.map(([x, y]) => `${across(x)},${down(y)}`).join(' '),
      x: across(outline.reduce((sum, [x]) => sum + x, 0) / outline.length),
      y: down(Math.max(...outline.map(([, y]) => y))) + 20,
    })),
  };
}
