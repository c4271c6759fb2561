import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import { defineFields } from '#web/form/field-spec.ts';

export const ITEM_STATES = ['open', 'done', 'not_needed'] as const;
export type ItemState = (typeof ITEM_STATES)[number];
export type NotAllowed = { readonly kind: 'not-allowed' };

/** A move that will be prepared; the day is an ISO date, `toward` says where to in words. */
export type PlanTransition = {
  readonly childId: Id;
  readonly plannedOn: string;
  readonly toward: string;
  readonly emergency: boolean;
  readonly why: string | null;
};
export type PlanTransitionRefusal = NotAllowed | Invalid | { readonly kind: 'transition-stands' | 'not-in-care' };

/** One thing of a prepared move: done on a day (ISO), or not needed and why. */
export type SettleItem = {
  readonly childId: Id;
  readonly kind: string;
  readonly state: ItemState;
  readonly onDay: string | null;
  readonly note: string | null;
};
export type SettleItemRefusal = NotAllowed | Invalid | { readonly kind: 'no-transition' };

/** The move may take place, or the plan is over. */
export type EndTransition = { readonly childId: Id; readonly to: 'ready' | 'over' };
export type EndTransitionRefusal = NotAllowed | Invalid | { readonly kind: 'no-transition' };

export const planFields = defineFields({
  plannedOn: { kind: 'date' },
  toward: { kind: 'text', max: 200 },
  emergency: { kind: 'choice', options: ['no', 'yes'] },
  why: { kind: 'text', max: 1000, lines: true, required: false },
});
export const itemFields = defineFields({
  kind: { kind: 'text', max: 40 },
  state: { kind: 'choice', options: ITEM_STATES },
  onDay: { kind: 'date', required: false },
  note: { kind: 'text', max: 1000, lines: true, required: false },
});
