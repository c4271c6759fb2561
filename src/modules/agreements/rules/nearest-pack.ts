/** A row of a pack, with how far up the chain of packs it stands: 0 is the agency's own. */
export type OfPack = { readonly depth: number };

/** Of each group the rows of the nearest pack: a pack answers for itself, else the pack it extends. */
export function nearest<T extends OfPack>(rows: readonly T[], group: (row: T) => string): T[] {
  return [...Map.groupBy(rows, group).values()].map(of => of.reduce((a, b) => (b.depth < a.depth ? b : a)));
}
