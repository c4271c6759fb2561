import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import { defineFields } from '#web/form/field-spec.ts';
import type { NotAllowed } from '../policy.ts';

export const REVIEW_KINDS = ['roundtable', 'staffing'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** Something a review wants done, by somebody, by a day (ISO date). */
export type Outcome = { readonly detail: string; readonly userId: Id | null; readonly dueOn: string | null };

/** A roundtable or staffing that was held on a day (ISO date): who took part, what came of it, and what is to be done. */
export type RecordReview = {
  readonly childId: Id;
  readonly kind: ReviewKind;
  readonly heldOn: string;
  readonly tookPart: readonly string[];
  readonly outcome: string;
  readonly tasks: readonly Outcome[];
};
export type RecordReviewRefusal = NotAllowed | Invalid;

/** As many tasks as one form holds. */
export const MOST_TASKS = 3;

const task = {
  detail: { kind: 'text', max: 500, lines: true, required: false },
  owner: { kind: 'id', required: false },
  due: { kind: 'date', required: false },
} as const;

export const reviewFields = defineFields({
  kind: { kind: 'choice', options: REVIEW_KINDS },
  heldOn: { kind: 'date' },
  tookPart: { kind: 'text', max: 1000, lines: true },
  outcome: { kind: 'text', max: 4000, lines: true },
  detail1: task.detail,
  owner1: task.owner,
  due1: task.due,
  detail2: task.detail,
  owner2: task.owner,
  due2: task.due,
  detail3: task.detail,
  owner3: task.owner,
  due3: task.due,
});
