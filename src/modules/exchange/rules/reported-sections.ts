/** An element with the group it is shown in. */
export type Placed = {
  readonly path: string;
  readonly group: string;
  readonly element: string;
  readonly value: string | null;
};

/** Elements shown under one heading: of the child, of one stay in care, or of one place within it. */
export type ReportedSection<E> = {
  readonly group: string;
  /** Which stay in care, from 1; 0 for what is about the child. */
  readonly stay: number;
  /** Which place within the stay, from 1; 0 for the rest of it. */
  readonly place: number;
  readonly elements: readonly E[];
};

/**
 * Puts elements under headings: what is about the child first, then each stay in care with its places, each in the order
 * of the file. An element's path tells which stay and place are its own.
 */
export function reportedSections<E extends Placed>(elements: readonly E[]): ReportedSection<E>[] {
  const stays: string[] = [];
  const sections = new Map<string, { group: string; stay: number; place: number; elements: E[] }>();
  for (const element of elements) {
    const [, named] = /\b(removal_(?:2020|1993)\[\d+\])/.exec(element.path) ?? [];
    if (named !== undefined && !stays.includes(named)) stays.push(named);
    const stay = named === undefined ? 0 : stays.indexOf(named) + 1;
    const place = Number(/\bliving_arrangement\[(\d+)\]/.exec(element.path)?.[1] ?? 0);
    sections
      .getOrInsertComputed(`${stay} ${place} ${element.group}`, () => ({
        group: element.group,
        stay,
        place,
        elements: [],
      }))
      .elements.push(element);
  }
  return [...sections.values()].sort((a, b) => a.stay - b.stay);
}
