import { z } from 'zod';
import { factKind } from '#platform/record/record-fact.ts';
import { STATES } from './rules/states.ts';

/** A partnership stands elsewhere since a day (ISO). */
export const PartnershipMoved = factKind(
  'PartnershipMoved',
  1,
  'organization',
  z.object({ partnershipId: z.string(), from: z.enum(STATES), to: z.enum(STATES), on: z.string() }),
);
