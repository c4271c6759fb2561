/** About how wide a letter of a name on a map is, in the drawing's own units. */
const LETTER = 7;

/**
 * The lines of a name that is to stand in a box of this width: one where it fits or cannot be parted, else two, parted at
 * the space nearest to its middle.
 */
export function nameLines(name: string, width: number): readonly string[] {
  if (name.length * LETTER <= width) return [name];
  const middle = name.length / 2;
  const spaces = [...name.matchAll(/ /g)].map(found => found.index);
  const [at] = spaces.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return at === undefined ? [name] : [name.slice(0, at), name.slice(at + 1)];
}
