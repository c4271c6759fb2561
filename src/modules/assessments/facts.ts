import { z } from 'zod';
import { factKind } from '#platform/record/record-fact.ts';

const told = { needId: z.uuid(), personId: z.uuid(), kind: z.string() };
/** Somebody needs something. */
export const NeedRecorded = factKind('NeedRecorded', 1, 'referral', z.object({ ...told, urgency: z.string() }));
/** A need is over: met, or not a need any more. */
export const NeedEnded = factKind('NeedEnded', 1, 'referral', z.object({ ...told, why: z.string() }));

const given = { assessmentId: z.uuid(), personId: z.uuid(), childId: z.uuid(), series: z.string() };
/** Somebody was assessed; `positive` where a score lies at or beyond its cut-off. */
export const AssessmentGiven = factKind(
  'AssessmentGiven',
  1,
  'assessment',
  z.object({ ...given, givenOn: z.iso.date(), positive: z.boolean() }),
);
/** What was given stands in a new version; `correctsId` is the one before. */
export const AssessmentCorrected = factKind(
  'AssessmentCorrected',
  1,
  'assessment',
  z.object({ ...given, givenOn: z.iso.date(), correctsId: z.uuid() }),
);
/** A person confirmed what a result suggests: the need it opened. */
export const SuggestionConfirmed = factKind(
  'SuggestionConfirmed',
  1,
  'assessment',
  z.object({ suggestionId: z.uuid(), personId: z.uuid(), needId: z.uuid(), kind: z.string() }),
);
