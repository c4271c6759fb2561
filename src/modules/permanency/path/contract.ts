import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import { defineFields } from '#web/form/field-spec.ts';
import type { NotAllowed } from '../policy.ts';

export const PATHS = ['adoption', 'guardianship'] as const;
export type Path = (typeof PATHS)[number];
export const PATH_STATES = ['done', 'not_needed'] as const;
export type PathState = (typeof PATH_STATES)[number];

/** A step of the path was taken on a day (ISO date), or is not needed: `note` says why. */
export type TakePathStep = {
  readonly childId: Id;
  readonly goalId: Id;
  readonly kind: string;
  readonly state: PathState;
  readonly onDay: string;
  readonly note: string | null;
};
export type TakePathStepRefusal = NotAllowed | Invalid | { readonly kind: 'goal-is-over' };

/** What was agreed with the family; amounts are whole cents, days ISO dates. Null is not known. */
export type AgreeSubsidy = {
  readonly childId: Id;
  readonly goalId: Id;
  readonly agreed: boolean;
  readonly signedOn: string;
  readonly beginsOn: string | null;
  readonly monthlyCents: number | null;
  readonly onceCents: number | null;
  readonly medicaid: boolean | null;
  readonly note: string | null;
};
export type AgreeSubsidyRefusal = NotAllowed | Invalid | { readonly kind: 'goal-is-over' | 'subsidy-is-recorded' };

export const pathStepFields = defineFields({
  kind: { kind: 'text', max: 60 },
  state: { kind: 'choice', options: PATH_STATES },
  onDay: { kind: 'date' },
  note: { kind: 'text', max: 1000, lines: true, required: false },
});
const dollars = { kind: 'number', min: 0, max: 100_000, decimals: 2, required: false } as const;
export const subsidyFields = defineFields({
  agreed: { kind: 'choice', options: ['yes', 'no'] },
  signedOn: { kind: 'date' },
  beginsOn: { kind: 'date', required: false },
  monthly: dollars,
  once: dollars,
  medicaid: { kind: 'choice', options: ['yes', 'no', 'not_known'], required: false },
  note: { kind: 'text', max: 1000, lines: true, required: false },
});
