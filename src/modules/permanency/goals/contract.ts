import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import { defineFields } from '#web/form/field-spec.ts';
import type { NotAllowed } from '../policy.ts';

/** Goals a child in care may have: the codes of db/reference/lists/permanency_goal_kind.csv. */
export const GOAL_KINDS = ['reunification', 'adoption', 'guardianship', 'relative', 'another_planned'] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];
export const GOAL_PARTS = ['primary', 'concurrent'] as const;
export type GoalPart = (typeof GOAL_PARTS)[number];
export const SET_BY = ['agency', 'court'] as const;

/** A goal as it is set on a day (ISO date). `compelling` and `efforts` belong to another planned arrangement. */
export type SetGoal = {
  readonly childId: Id;
  readonly kind: GoalKind;
  readonly part: GoalPart;
  readonly setBy: (typeof SET_BY)[number];
  readonly setOn: string;
  readonly reason: string;
  readonly compelling: string | null;
  readonly efforts: string | null;
  readonly childSays: string | null;
};
export type SetGoalRefusal = NotAllowed | Invalid;

/** Something to do for a goal, by somebody, by a day (ISO date). */
export type AddGoalTask = {
  readonly childId: Id;
  readonly goalId: Id;
  readonly detail: string;
  readonly dueOn: string;
  readonly userId: Id;
};
export type AddGoalTaskRefusal = NotAllowed | Invalid | { readonly kind: 'goal-is-over' };

const words = { kind: 'text', max: 2000, lines: true } as const;

export const goalFields = defineFields({
  kind: { kind: 'choice', options: GOAL_KINDS },
  part: { kind: 'choice', options: GOAL_PARTS },
  setBy: { kind: 'choice', options: SET_BY },
  setOn: { kind: 'date' },
  reason: words,
  compelling: { ...words, required: false },
  efforts: { ...words, required: false },
  childSays: { ...words, required: false },
});

export const goalTaskFields = defineFields({
  detail: { kind: 'text', max: 500, lines: true },
  due: { kind: 'date' },
  owner: { kind: 'id' },
});
