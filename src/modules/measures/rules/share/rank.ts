type Line = { readonly name: string; readonly value: number | null; readonly few: boolean };

/**
 * Puts communities in order by a measure: the better ones first where one way is better, the higher ones otherwise. Those
 * counted of too few people, and then those without a figure, come after them without a place. Same values share a place.
 */
export function rankLines<L extends Line>(
  lines: readonly L[],
  better: 'more' | 'fewer' | 'neither',
): (L & { readonly place: number | null })[] {
  const sign = better === 'fewer' ? 1 : -1;
  const group = (line: Line) => (line.value === null ? 2 : line.few ? 1 : 0);
  const ordered = lines.toSorted(
    (one, other) =>
      group(one) - group(other) || sign * ((one.value ?? 0) - (other.value ?? 0)) || one.name.localeCompare(other.name),
  );
  return ordered.map((line, at) => ({
    ...line,
    place: group(line) > 0 ? null : ordered.findIndex(other => other.value === line.value) + 1 || at + 1,
  }));
}
