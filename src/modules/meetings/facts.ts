import { z } from 'zod';
import { factKind } from '#platform/record/record-fact.ts';

const Meeting = z.object({ meetingId: z.uuid(), childId: z.uuid(), kind: z.string(), startsAt: z.string() });

/** A meeting about a child was called, or moved to another moment; `startsAt` is an ISO moment. */
export const MeetingCalled = factKind('MeetingCalled', 1, 'meeting', Meeting);
/** A meeting about a child was held. */
export const MeetingHeld = factKind('MeetingHeld', 1, 'meeting', Meeting);
