import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import { defineFields } from '#web/form/field-spec.ts';
import type { NotAllowed } from '../policy.ts';
import { STAGES, type Stage } from './rules/stages.ts';

/** A case comes to another stage, with why. */
export type MoveCase = { readonly caseId: Id; readonly to: Stage; readonly why: string };
export type MoveCaseRefusal = NotAllowed | Invalid | { readonly kind: 'case-is-over' };

/** What has to be done before a case is closed. */
export const CLOSING_ITEMS = ['out-of-care', 'goal-reached', 'aftercare-ended', 'tasks-done'] as const;
/** One thing of the closing list: how many children or tasks still lack it, and of whom; none when it is done. */
export type ClosingItem = {
  readonly code: (typeof CLOSING_ITEMS)[number];
  readonly open: number;
  readonly of: readonly { readonly childId: Id; readonly open: number }[];
};

export const moveFields = defineFields({
  to: { kind: 'choice', options: STAGES },
  why: { kind: 'text', max: 1000, lines: true },
});
