import { z } from 'zod';
import type { Id } from '#kernel/ids.ts';
import { defineFields } from '#web/form/field-spec.ts';

/** Of whom something is asked on a child's behalf. */
export const OF_WHOM = [
  'school',
  'health_plan',
  'provider',
  'court',
  'agency',
  'housing',
  'benefits',
  'other',
] as const;
export type OfWhom = (typeof OF_WHOM)[number];

/** How an answer came out; `not_needed`: the child does not need it any more. */
export const ANSWERS = ['granted', 'partly', 'refused', 'not_needed'] as const;
export type AdvocacyAnswer = (typeof ANSWERS)[number];

/** What was asked for on a child's behalf. Days are ISO dates. */
export type AskFor = {
  readonly childId: Id;
  readonly ofWhom: OfWhom;
  /** The school, the office, the person by name. */
  readonly whom: string;
  readonly what: string;
  readonly askedOn: string;
  /** By when an answer is wanted: after it the supervisor is asked to step in. */
  readonly answerBy: string;
};

export type AnswerTo = {
  readonly childId: Id;
  readonly advocacyId: Id;
  readonly answeredOn: string;
  readonly answer: AdvocacyAnswer;
  readonly words: string | null;
};

/** What is done while an answer is waited for. */
export type FollowUp = {
  readonly childId: Id;
  readonly advocacyId: Id;
  readonly kind: 'asked_again' | 'escalated';
  readonly takenOn: string;
  readonly words: string | null;
};

export const askFields = defineFields({
  ofWhom: { kind: 'choice', options: OF_WHOM },
  whom: { kind: 'text', max: 200, min: 2 },
  what: { kind: 'text', max: 1000, min: 3, lines: true },
  askedOn: { kind: 'date' },
  answerBy: { kind: 'date' },
});
export const answerFields = defineFields({
  answer: { kind: 'choice', options: ANSWERS },
  answeredOn: { kind: 'date' },
  answerWords: { kind: 'text', max: 2000, lines: true, required: false },
});
export const followFields = defineFields({
  takenOn: { kind: 'date' },
  stepWords: { kind: 'text', max: 2000, lines: true, required: false },
});

/** What others hear: who asked of whom is in the record, not in the fact. */
export const AdvocacyFact = z.object({ advocacyId: z.uuid(), childId: z.uuid() });
export const AnswerFact = z.object({ advocacyId: z.uuid(), childId: z.uuid(), answer: z.enum(ANSWERS) });
