import { z } from 'zod';
import { factKind } from '#platform/record/record-fact.ts';
import { PlacementChange } from './contract.ts';

/** A home became responsible for a child. */
export const PlacementBegan = factKind('PlacementBegan', 1, 'placement', PlacementChange);
/** A home is no longer responsible for a child. */
export const PlacementEnded = factKind('PlacementEnded', 1, 'placement', PlacementChange);
/** A placement's beginning was written down wrongly and is now right. */
export const PlacementCorrected = factKind('PlacementCorrected', 1, 'placement', PlacementChange);
/** The child is somewhere else meanwhile, or is back. */
export const WhereaboutsChanged = factKind(
  'WhereaboutsChanged',
  1,
  'placement',
  z.object({ childId: z.string(), whereaboutsId: z.string(), setting: z.string() }),
);
/** A stay in care began or ended. */
export const EpisodeBegan = factKind(
  'EpisodeBegan',
  1,
  'placement',
  z.object({ childId: z.string(), episodeId: z.string(), at: z.string() }),
);
export const EpisodeEnded = factKind(
  'EpisodeEnded',
  1,
  'placement',
  z.object({ childId: z.string(), episodeId: z.string(), at: z.string(), reason: z.string() }),
);
