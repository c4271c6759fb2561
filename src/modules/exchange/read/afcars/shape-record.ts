import { elementOf } from './elements.ts';
import type { ReadElement } from './read-records.ts';

/** A part of a record: what stands in it, by number of the element. */
export type Part = { readonly line: number; readonly values: ReadonlyMap<string, readonly ReadElement[]> };

/** A stay in care: reported as the rule of 2020 asks, or, before October 2022, with three elements only. */
export type ReportedRemoval = {
  readonly rule: 2020 | 1993;
  readonly part: Part;
  readonly arrangements: readonly Part[];
};

/** A record as it is built: about the child, and each of its stays in care. */
export type ShapedRecord = {
  readonly line: number;
  readonly child: Part;
  readonly removals: readonly ReportedRemoval[];
  /** Elements that the table does not know. */
  readonly unknown: readonly ReadElement[];
};

/** The first response to an element in a part; undefined when there is none, or a blank one. */
export const responseTo = ({ values }: Part, number: string): ReadElement | undefined =>
  values.get(number)?.find(({ value }) => value !== null);

/** Where an element stands, answered or blank; the beginning of the part when it is missing. */
export const lineOf = (part: Part, number: string): number => part.values.get(number)?.[0]?.line ?? part.line;

type Building = { line: number; values: Map<string, ReadElement[]> };

/** Puts the elements of a record where they belong, by their path. */
export function shapeRecord(line: number, elements: readonly ReadElement[]): ShapedRecord {
  const child: Building = { line, values: new Map() };
  const removals = new Map<string, { rule: 2020 | 1993; part: Building; arrangements: Map<string, Building> }>();
  const unknown: ReadElement[] = [];
  for (const element of elements) {
    const known = elementOf(element.tag);
    if (!known) {
      unknown.push(element);
      continue;
    }
    const [, removal, rule] = /\b(removal_(2020|1993)\[\d+\])/.exec(element.path) ?? [];
    let part = child;
    if (removal !== undefined) {
      const of = removals.getOrInsertComputed(removal, () => ({
        rule: rule === '1993' ? 1993 : 2020,
        part: { line: element.line, values: new Map() },
        arrangements: new Map(),
      }));
      const arrangement = /\bliving_arrangement\[\d+\]/.exec(element.path)?.[0];
      part =
        arrangement === undefined
          ? of.part
          : of.arrangements.getOrInsertComputed(arrangement, () => ({ line: element.line, values: new Map() }));
    }
    part.values.getOrInsertComputed(known.element, () => []).push(element);
  }
  return {
    line,
    child,
    removals: [...removals.values()].map(({ rule, part, arrangements }) => ({
      rule,
      part,
      arrangements: [...arrangements.values()],
    })),
    unknown,
  };
}
