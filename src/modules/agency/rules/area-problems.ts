import type { Problem } from '#kernel/problem.ts';
import { outlineProblems } from './outline-problems.ts';
import { outlinesOverlap } from './outlines-overlap.ts';
import type { Outline } from './point-in-outline.ts';

/** A version of a neighborhood that stands beside the one that is drawn. `to` is ISO, null goes on. */
export type Beside = {
  readonly code: string;
  readonly name: string;
  readonly outline: Outline | null;
  readonly postalCodes: readonly string[];
  readonly from: string;
  readonly to: string | null;
};

/** What somebody wants to draw; `outline` undefined: what was typed are no corners. */
export type Drawn = {
  readonly code: string | null;
  readonly name: string;
  readonly outline: Outline | null | undefined;
  readonly postalCodes: readonly string[];
  readonly people: number | null;
  readonly from: string;
};

/**
 * Why a neighborhood cannot be drawn so, all reasons at once: its border crosses itself, lies over a neighbor's on a day from
 * `from` on, names a postal code that is a neighbor's, or begins before the version before it.
 */
export function areaProblems(drawn: Drawn, all: readonly Beside[]): Problem[] {
  const { code, name, outline, postalCodes, people, from } = drawn;
  const problems: Problem[] = [];
  const others = all.filter(area => area.code !== code && (area.to === null || area.to > from));
  if (name.trim() === '') problems.push({ at: 'name', code: 'required' });
  if (code === null && all.some(area => area.code === codeFor(name)))
    problems.push({ at: 'name', code: 'area-name-is-taken' });
  if (outline === undefined) problems.push({ at: 'outline', code: 'outline-is-not-corners' });
  else if (outline) {
    const own = outlineProblems(outline);
    problems.push(...own.map(problem => ({ at: 'outline', code: problem })));
    if (own.length === 0) {
      const over = others.filter(area => area.outline && outlinesOverlap(outline, area.outline));
      if (over.length > 0)
        problems.push({ at: 'outline', code: 'outline-lies-over-neighbor', fill: { names: namesOf(over) } });
    }
  } else if (postalCodes.length === 0) problems.push({ at: 'outline', code: 'area-needs-outline-or-postal-codes' });
  if (postalCodes.some(zip => !/^\d{5}$/.test(zip)))
    problems.push({ at: 'postalCodes', code: 'postal-code-has-five-digits' });
  // Where neighbors are drawn, the point decides and a code may lie in both; where they are listed, it may not.
  const twice = outline
    ? []
    : others.filter(area => !area.outline && area.postalCodes.some(zip => postalCodes.includes(zip)));
  if (twice.length > 0)
    problems.push({ at: 'postalCodes', code: 'postal-code-is-a-neighbors', fill: { names: namesOf(twice) } });
  if (people !== null && people < 0) problems.push({ at: 'people', code: 'not-negative' });
  const last = all.filter(area => area.code === code).reduce((day, area) => (area.from > day ? area.from : day), '');
  if (last !== '' && from <= last) problems.push({ at: 'from', code: 'before-version-before', fill: { day: last } });
  return problems;
}

const namesOf = (areas: readonly Beside[]): string => [...new Set(areas.map(area => area.name))].join(', ');

/** The code of a new neighborhood, made of its name: it stays when the name changes. */
export const codeFor = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
