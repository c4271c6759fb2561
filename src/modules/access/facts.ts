import { z } from 'zod';
import { factKind } from '#platform/record/record-fact.ts';

/** Somebody opened children's records in an emergency. The privacy officer's log shows it. */
export const brokeGlass = factKind(
  'BrokeGlass',
  1,
  'reading',
  z.object({ attempt: z.uuid(), children: z.array(z.uuid()), until: z.string() }),
);
