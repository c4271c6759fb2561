import { z } from 'zod';
import { factKind } from '#platform/record/record-fact.ts';

const told = { needId: z.uuid(), personId: z.uuid(), kind: z.string() };
/** Somebody needs something. */
export const NeedRecorded = factKind('NeedRecorded', 1, 'referral', z.object({ ...told, urgency: z.string() }));
/** A need is over: met, or not a need any more. */
export const NeedEnded = factKind('NeedEnded', 1, 'referral', z.object({ ...told, why: z.string() }));
