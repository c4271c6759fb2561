import { z } from 'zod';
import { factKind } from '#platform/record/record-fact.ts';

/**
 * Which rules are in force changed, or will change at a moment (`at`): an edition of a pack was taken, or one that had not
 * begun was called off. What is due has to be counted again for the whole agency. `at` is null where the rules are those
 * that came with the product: they count since ever.
 */
export const RulesChanged = factKind(
  'RulesChanged',
  1,
  'organization',
  z.object({ agencyId: z.uuid(), editionId: z.uuid(), pack: z.string(), at: z.string().nullable() }),
);
