import type { Outline, Point } from './point-in-outline.ts';

export type { Outline } from './point-in-outline.ts';

const POINT = /\(\s*(-?[\d.eE+-]+)\s*,\s*(-?[\d.eE+-]+)\s*\)/g;

/** Reads a polygon or a point as PostgreSQL writes it: `((0,10),(4,10),…)` or `(4,10)`. */
export const readOutline = (text: string): Outline =>
  [...text.matchAll(POINT)].map((found): Point => [Number(found[1]), Number(found[2])]);

/** Writes corners as PostgreSQL reads a polygon. */
export const writeOutline = (outline: Outline): string => `(${outline.map(([x, y]) => `(${x},${y})`).join(',')})`;

const LINE = /^\s*(-?\d+(?:\.\d+)?)\s*[,;·\s]\s*(-?\d+(?:\.\d+)?)\s*$/;

/** Reads corners as people write them, one to a line: miles east, miles north. Null: a line is not two numbers. */
export function readCorners(text: string): Outline | null {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  const corners = lines.flatMap((line): Point[] => {
    const found = LINE.exec(line);
    return found ? [[Number(found[1]), Number(found[2])]] : [];
  });
  return corners.length === lines.length ? corners : null;
}

/** Writes corners as people read them. */
export const sayCorners = (outline: Outline): string => outline.map(([x, y]) => `${x}, ${y}`).join('\n');
