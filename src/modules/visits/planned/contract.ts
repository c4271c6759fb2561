import type { Id } from '#kernel/ids.ts';
import { defineFields } from '#web/form/field-spec.ts';

/** What is planned with a child: the kinds of contacts that legal dates ask for. */
export const PLANNED_KINDS = ['caseworker_visit', 'caregiver_contact', 'parent_contact', 'sibling_visit'] as const;
export type PlannedKind = (typeof PLANNED_KINDS)[number];

/** A visit somebody means to make. `plannedOn` is an ISO day, `startsAt` an ISO moment on it where one was arranged. */
export type PlanVisit = {
  readonly childId: Id;
  readonly kind: PlannedKind;
  readonly plannedOn: string;
  readonly startsAt: string | null;
  readonly assignedTo: Id;
};

export const planFields = defineFields({
  kind: { kind: 'choice', options: PLANNED_KINDS },
  plannedOn: { kind: 'date' },
  time: { kind: 'time', required: false },
  assignedTo: { kind: 'id' },
});
/** Another day or moment for one that is planned. */
export const moveFields = defineFields({
  movedTo: { kind: 'date' },
  movedTime: { kind: 'time', required: false },
});
export const dropFields = defineFields({
  droppedWhy: { kind: 'text', max: 300, min: 3 },
});
