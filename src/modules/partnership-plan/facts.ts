import { z } from 'zod';
import { factKind } from '#platform/record/record-fact.ts';

/** A step of a plan was answered: given, open, not known or not needed. */
export const PlanStepRecorded = factKind(
  'PlanStepRecorded',
  1,
  'plan',
  z.object({ childId: z.uuid(), agreementId: z.uuid(), step: z.string(), state: z.string() }),
);

const id = z.uuid();

/** Something of a child's own page was written, changed or taken out. */
export const PageWritten = factKind('PageWritten', 1, 'plan', z.object({ childId: id }));

/** One side marked a promise kept. */
export const PromiseKept = factKind(
  'PromiseKept',
  1,
  'plan',
  z.object({ promiseId: id, childId: id, agreementId: id, side: z.string() }),
);

/** One side asked to talk about a promise or a pair of promises. */
export const TalkAsked = factKind(
  'TalkAsked',
  1,
  'plan',
  z.object({ talkId: id, childId: id, agreementId: id, side: z.string() }),
);

/** The birth family added words of their own; `personId` is whose they are. */
export const FamilyWordsAdded = factKind(
  'FamilyWordsAdded',
  1,
  'plan',
  z.object({ wordId: id, childId: id, personId: id }),
);

/** An order began or ended to limit what a parent sees of the plan. */
export const FamilyLimitChanged = factKind(
  'FamilyLimitChanged',
  1,
  'plan',
  z.object({ limitId: id, childId: id, personId: id }),
);

/** A licensing counselor went through the license copy with the caregivers of a home. */
export const LicenseTalkRecorded = factKind(
  'LicenseTalkRecorded',
  1,
  'agreement',
  z.object({ homeId: id, talkId: id }),
);
