import { sql } from 'kysely';
import { type Hearer, whenHeard } from '#platform/record/record-fact.ts';
import { PlacementEnded } from '../facts.ts';

/** When a stay ends, its caregivers keep the first name and the days, frozen then. */
export const keepStays: readonly Hearer[] = [
  whenHeard(PlacementEnded, 'keep-stays', async (ask, fact) => {
    await sql`select app_definer.keep_stay(${fact.body.placementId})`.execute(ask.tx);
  }),
];
