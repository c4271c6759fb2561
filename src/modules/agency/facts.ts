import { z } from 'zod';
import { factKind } from '#platform/record/record-fact.ts';

/** An administrator said from which day (ISO) the agency keeps its records here; null is not known. */
export const RecordsBegan = factKind(
  'RecordsBegan',
  1,
  'organization',
  z.object({ agencyId: z.uuid(), from: z.iso.date().nullable() }),
);
