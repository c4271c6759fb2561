import { z } from 'zod';
import type { Id } from '#kernel/ids.ts';
import { defineFields } from '#web/form/field-spec.ts';

/** Key decisions whose reasons are written down (S2-04). */
export const DECISIONS = ['placement', 'school', 'visits', 'permanency'] as const;
export type Decision = (typeof DECISIONS)[number];

/** How a factor speaks; `not_known` is an answer, and nothing left empty is one. */
export const SPEAKS = ['for', 'against', 'neither', 'not_known'] as const;
export type Speaks = (typeof SPEAKS)[number];

/** Whether the child was asked. A decision is not approved while nobody has. */
export const CHILD_ASKED = ['asked', 'too_young', 'did_not_want', 'not_asked'] as const;
export type ChildAsked = (typeof CHILD_ASKED)[number];

/** One factor of the list, as it was weighed. */
export type Weighed = { readonly factor: string; readonly speaks: Speaks; readonly words: string | null };

/** Why a decision is best for the child. `decidedOn` is an ISO day; the placement goes exactly with a decision about one. */
export type WriteReasons = {
  readonly childId: Id;
  readonly decision: Decision;
  readonly placementId: Id | null;
  readonly what: string;
  readonly decidedOn: string;
  readonly childAsked: ChildAsked;
  readonly childView: string | null;
  readonly reason: string;
  /** A factor that is not weighed yet is left out: what is begun can be kept. */
  readonly weighed: readonly Weighed[];
  /** When what the form began with was written (ISO moment); left out where it began with nothing. */
  readonly seen?: string | null;
};

/** The form besides its factors; which placements there are is found by the server. */
export const reasonsFields = defineFields({
  what: { kind: 'text', max: 500, min: 3 },
  decidedOn: { kind: 'date' },
  childAsked: { kind: 'choice', options: CHILD_ASKED },
  childView: { kind: 'text', max: 2000, lines: true, required: false },
  reason: { kind: 'text', max: 4000, min: 3, lines: true },
});
/** One factor, as `readFields` reads it once its code is cut off. */
export const factorFields = defineFields({
  speaks: { kind: 'choice', options: SPEAKS, required: false },
  words: { kind: 'text', max: 1000, lines: true, required: false },
});

/** What others hear: which decision, and whether it is approved by now. */
export const ReasonsFact = z.object({
  reasonsId: z.uuid(),
  childId: z.uuid(),
  decision: z.enum(DECISIONS),
  approved: z.boolean(),
});
