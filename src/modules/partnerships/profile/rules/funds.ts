export type Fund = { readonly partnershipId: string; readonly fund: string; readonly until: string | null };

/** All the money of the work together comes from one fund. `until` is its last day (ISO), the latest of those on record. */
export type OneFund = { readonly fund: string; readonly until: string | null; readonly partners: number };

const plain = (name: string) => name.trim().toLowerCase();

/** The one fund on which a community's partnerships rest, when two or more rest on it and on no other; null otherwise. */
export function restsOnOneFund(funds: readonly Fund[]): OneFund | null {
  const names = new Set(funds.map(each => plain(each.fund)));
  const partners = new Set(funds.map(each => each.partnershipId)).size;
  if (names.size !== 1 || partners < 2) return null;
  const ends = funds.map(each => each.until);
  const until = ends.includes(null) ? null : (ends as string[]).toSorted().at(-1)!;
  return { fund: funds[0]!.fund, until, partners };
}
