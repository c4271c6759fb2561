import { RANKS, type Rank, SIDES, type Side } from './states.ts';

export type LeadPlace = { readonly side: Side; readonly rank: Rank };

/** The places of sponsor, manager and line lead that nobody fills, on either side: both have one of each (CWIG). */
export const missingLevels = (
  people: readonly { readonly side: Side; readonly rank: Rank | null }[],
): readonly LeadPlace[] =>
  SIDES.flatMap(side =>
    RANKS.filter(rank => !people.some(person => person.side === side && person.rank === rank)).map(rank => ({
      side,
      rank,
    })),
  );
