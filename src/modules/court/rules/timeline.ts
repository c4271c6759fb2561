import { dayOf } from './court-problems.ts';

type Hearing = { readonly id: string; readonly set_for: string; readonly held_at: string | null };
type Dated = { readonly id: string; readonly on: string };
type Made = Dated & { readonly hearing_id: string | null };

/** What a court's record holds about a child. */
export type CourtRecord<H extends Hearing, F extends Made, O extends Made, P extends Dated> = {
  readonly hearings: readonly H[];
  readonly findings: readonly F[];
  readonly orders: readonly O[];
  readonly petitions: readonly P[];
};

/** One line of the timeline; a hearing comes with what was found and ordered there. `day` is an ISO date. */
export type CourtEntry<H extends Hearing, F extends Made, O extends Made, P extends Dated> =
  | {
      readonly list: 'hearings';
      readonly row: H;
      readonly day: string;
      /** When it was held, else what it was set for; ISO moment. */
      readonly at: string;
      readonly findings: readonly F[];
      readonly orders: readonly O[];
    }
  | { readonly list: 'findings'; readonly row: F; readonly day: string }
  | { readonly list: 'orders'; readonly row: O; readonly day: string }
  | { readonly list: 'petitions'; readonly row: P; readonly day: string };

/** On one day a petition comes before a hearing, and what was found and ordered outside of it after it. */
const RANK = { petitions: 0, hearings: 1, findings: 2, orders: 3 } as const;

/** The whole record in one line, the latest first: what lies ahead stands above what happened. */
export function timelineOf<H extends Hearing, F extends Made, O extends Made, P extends Dated>(
  { hearings, findings, orders, petitions }: CourtRecord<H, F, O, P>,
  timeZone: string,
): CourtEntry<H, F, O, P>[] {
  const known = new Set(hearings.map(({ id }) => id));
  const outside = ({ hearing_id }: Made) => hearing_id === null || !known.has(hearing_id);
  const entries: CourtEntry<H, F, O, P>[] = [
    ...hearings.map(row => {
      const at = row.held_at ?? row.set_for;
      const there = (made: Made) => made.hearing_id === row.id;
      const day = dayOf(at, timeZone);
      return {
        list: 'hearings',
        row,
        at,
        day,
        findings: findings.filter(there),
        orders: orders.filter(there),
      } as const;
    }),
    ...findings.filter(outside).map(row => ({ list: 'findings', row, day: row.on }) as const),
    ...orders.filter(outside).map(row => ({ list: 'orders', row, day: row.on }) as const),
    ...petitions.map(row => ({ list: 'petitions', row, day: row.on }) as const),
  ];
  return entries.sort((one, other) => comesLater(other, one));
}

type Placed = {
  readonly list: keyof typeof RANK;
  readonly day: string;
  readonly at?: string;
  readonly row: { id: string };
};

/** By day, by what it is, by the moment of hearings, by id. */
function comesLater(one: Placed, other: Placed): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  const byMoment = one.at && other.at ? Temporal.Instant.compare(one.at, other.at) : 0;
  return RANK[one.list] - RANK[other.list] || byMoment || (one.row.id < other.row.id ? -1 : 1);
}
