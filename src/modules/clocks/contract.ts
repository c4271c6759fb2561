import { z } from 'zod';
import type { Id } from '#kernel/ids.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { MOST_DAYS } from './notices/read-days.ts';

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

/** That a date looks wrong, or one of the facts it rests on; null is the date itself. */
export type DoubtDate = { readonly childId: Id; readonly obligationId: Id; readonly factId: string | null };

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

export const stepFields = defineFields({
  step: { kind: 'text', max: 120 },
  day: { kind: 'date' },
  note: { kind: 'text', max: 500, lines: true, required: false },
});

export const reminderFields = defineFields({
  before: { kind: 'text', max: 200, required: false },
  onDay: { kind: 'tick', required: false },
  after: { kind: 'text', max: 200, required: false },
  toSupervisor: { kind: 'number', min: 1, max: MOST_DAYS },
  toDirector: { kind: 'number', min: 1, max: MOST_DAYS, required: false },
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
/** `fact` is the record and the kind of what looks wrong; null where it is the date itself. */
export const DoubtedDate = z.object({
  childId: z.uuid(),
  dutyId: z.uuid(),
  rule: z.string(),
  fact: z.object({ id: z.string(), kind: z.string() }).nullable(),
});
export const DocumentedDuty = z.object({ childId: z.uuid(), duty: z.string(), doneOn: z.string() });
