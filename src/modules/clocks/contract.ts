import { z } from 'zod';
import type { Id } from '#kernel/ids.ts';
import { defineFields } from '#web/form/field-spec.ts';

/** An exception asked for instead of doing what is due. */
export type AskException = {
  readonly childId: Id;
  readonly obligationId: Id;
  /** One of those the rule allows. */
  readonly ground: string;
  readonly reason: string;
  /** A paper in the child's file that shows it; null is none yet. */
  readonly documentId: Id | null;
};

/** What was decided about it. `until` is the last day it holds (ISO); null goes on. */
export type DecideException = { readonly childId: Id; readonly exceptionId: Id } & (
  | { readonly decision: 'approved'; readonly until: string | null }
  | { readonly decision: 'refused'; readonly why: string }
);

/** That something due was done, where no other record says so. `doneOn` is an ISO date. */
export type DocumentDuty = {
  readonly childId: Id;
  readonly obligationId: Id;
  readonly doneOn: string;
  readonly note: string | null;
  readonly documentId: Id | null;
};

export const exceptionFields = defineFields({
  ground: { kind: 'choice', options: [] },
  reason: { kind: 'text', max: 2000, lines: true },
  document: { kind: 'id', required: false },
});

export const decisionFields = defineFields({
  decision: { kind: 'choice', options: ['approved', 'refused'] },
  until: { kind: 'date', required: false },
  why: { kind: 'text', max: 2000, lines: true, required: false },
});

export const doneFields = defineFields({
  day: { kind: 'date' },
  note: { kind: 'text', max: 2000, lines: true, required: false },
  document: { kind: 'id', required: false },
});

/** What somebody tries on paper; it comes in the address of the page and is kept nowhere. */
export const whatIfFields = defineFields({
  change: { kind: 'text', max: 120, required: false },
  on: { kind: 'date' },
  until: { kind: 'date', required: false },
});

// What others hear: ids, codes and days.
const aboutException = {
  exceptionId: z.uuid(),
  childId: z.uuid(),
  rule: z.string(),
  ground: z.string(),
};
export const AskedException = z.object(aboutException);
export const DecidedException = z.object({
  ...aboutException,
  decision: z.enum(['approved', 'refused']),
  until: z.string().nullable(),
});
export const DocumentedDuty = z.object({ childId: z.uuid(), duty: z.string(), doneOn: z.string() });
