import type { Correcting } from '#modules/clocks/index.ts';
import { correctPlacementAction } from './policy.ts';

/** Where the beginning of a placement is put right. */
export const placementCorrected: Correcting = {
  by: correctPlacementAction,
  at: ({ kind, id }) => (kind === 'placement' ? `/placements/${id.slice('placement:'.length)}/correct` : null),
};
