import { z } from 'zod';
import { factKind } from '#platform/record/record-fact.ts';

const Visit = z.object({
  visitId: z.uuid(),
  childId: z.uuid(),
  withWhom: z.string(),
  way: z.string(),
  startsAt: z.string(),
});

/** A child had time with the family; `startsAt` is an ISO moment. */
export const FamilyVisitHeld = factKind('FamilyVisitHeld', 1, 'family_time', Visit);
/** Family time did not come about, or was called off; `because` is a code of missed_reason.csv. */
export const FamilyVisitMissed = factKind('FamilyVisitMissed', 1, 'family_time', Visit.extend({ because: z.string() }));
/** Somebody invited to family time cannot come, or asked for another time. */
export const FamilyVisitDeclined = factKind(
  'FamilyVisitDeclined',
  1,
  'family_time',
  Visit.extend({ guestId: z.uuid() }),
);
