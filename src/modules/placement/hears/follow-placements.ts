import { sql } from 'kysely';
import { type Hearer, whenHeard } from '#platform/record/record-fact.ts';
import { PlacementBegan, PlacementCorrected, PlacementEnded, WhereaboutsChanged } from '../facts.ts';

type OfChild = { readonly childId: string };

const follow = async (ask: Parameters<Hearer['hear']>[0], { childId }: OfChild) => {
  await sql`select app_definer.follow_placements(${childId})`.execute(ask.tx);
};

/** Caregivers' access begins and ends with the stay: in the same transaction, never by a job. */
export const followPlacements: readonly Hearer[] = [
  whenHeard(PlacementBegan, 'follow-placements', (ask, fact) => follow(ask, fact.body)),
  whenHeard(PlacementEnded, 'follow-placements', (ask, fact) => follow(ask, fact.body)),
  whenHeard(PlacementCorrected, 'follow-placements', (ask, fact) => follow(ask, fact.body)),
  whenHeard(WhereaboutsChanged, 'follow-placements', (ask, fact) => follow(ask, fact.body)),
];
