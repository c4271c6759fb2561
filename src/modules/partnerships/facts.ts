import { z } from 'zod';
import { factKind } from '#platform/record/record-fact.ts';
import { PHASES } from './rules/phases.ts';

/** A community, or the work with a partner, came into another phase. */
export const PhaseEntered = factKind(
  'PhaseEntered',
  1,
  'organization',
  z.object({
    planId: z.uuid(),
    communityId: z.uuid().nullable(),
    from: z.enum(PHASES).nullable(),
    to: z.enum(PHASES),
    /** Required steps its gate still missed. */
    missing: z.array(z.string()),
  }),
);
