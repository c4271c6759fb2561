import { z } from 'zod';
import { factKind } from '#platform/record/record-fact.ts';

/** A child goes to a school from a day on (ISO); `previousId` is the enrollment it ended. */
export const EnrollmentBegan = factKind(
  'EnrollmentBegan',
  1,
  'education',
  z.object({
    enrollmentId: z.uuid(),
    childId: z.uuid(),
    schoolId: z.uuid(),
    from: z.iso.date(),
    previousId: z.uuid().nullable(),
  }),
);

/** Grade or plan changed within an enrollment. */
export const GradeChanged = factKind(
  'GradeChanged',
  1,
  'education',
  z.object({ enrollmentId: z.uuid(), childId: z.uuid() }),
);
