import { z } from 'zod';
import { factKind } from '#platform/record/record-fact.ts';
import { CHANGES } from './rules/what-changed.ts';

/**
 * Something that keeps the child safe has changed: every current caregiver has to read the card again. `version` names
 * the card as it stands from now on.
 */
export const HealthEssentialsChanged = factKind(
  'HealthEssentialsChanged',
  1,
  'health',
  z.object({ childId: z.uuid(), change: z.enum(CHANGES), version: z.iso.datetime() }),
);

/** Insurance of a child was added. */
export const CoverageRecorded = factKind(
  'CoverageRecorded',
  1,
  'health',
  z.object({ childId: z.uuid(), coverageId: z.uuid() }),
);

/** An adult caregiver has read the card as it stands. */
export const CardConfirmed = factKind(
  'CardConfirmed',
  1,
  'health',
  z.object({ childId: z.uuid(), personId: z.uuid(), version: z.iso.datetime() }),
);
