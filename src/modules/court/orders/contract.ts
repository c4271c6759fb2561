import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import { findingKinds, hearingKinds, orderKinds } from '#modules/rulebook/index.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { ATTEND, GOALS, type Goal, LEGAL_STATUSES, type LegalStatus, type Made, type SetHearing } from '../contract.ts';

/** What an order may be about: the codes of db/reference/lists/order_term_kind.csv. */
export const TERM_KINDS = [
  'family_time',
  'sibling_time',
  'services',
  'placement',
  'custody',
  'no_contact',
  'drug_test',
  'school',
  'health',
  'travel',
  'report',
  'goal',
  'other',
] as const;
export type TermKind = (typeof TERM_KINDS)[number];

export const SUPERVISION = ['supervised', 'monitored', 'unsupervised'] as const;
export type Supervision = (typeof SUPERVISION)[number];

/** How often and how family time is ordered; null is not said. */
export type VisitTerms = {
  readonly times: number | null;
  readonly per: 'week' | 'month' | null;
  readonly minutes: number | null;
  readonly supervision: Supervision | null;
};

/** Something an order says, in its own words. `until` is the first day (ISO date) it no longer holds. */
export type NewTerm = {
  readonly kind: Exclude<TermKind, 'goal'>;
  readonly says: string;
  /** With whom, or for whom. */
  readonly personId: Id | null;
  readonly until: string | null;
  /** The place of the form it was written at; counted where nobody says. */
  readonly place?: number;
  /** Of family time and time with brothers and sisters only. */
  readonly visits?: VisitTerms;
};

/**
 * What a court decided on a day, whole. At a hearing that was held the day is the hearing's; outside of one it is `madeOn` (ISO
 * date).
 */
export type RecordOrder = Made & {
  readonly childId: Id;
  readonly hearingId: Id | null;
  readonly madeOn: string | null;
  readonly terms: readonly NewTerm[];
  readonly goal: { readonly goal: Goal; readonly concurrent: Goal | null } | null;
  readonly status: LegalStatus | null;
  readonly next: Omit<SetHearing, 'childId'> | null;
};

export type RecordOrderRefusal =
  | { readonly kind: 'not-in-a-case' }
  | { readonly kind: 'hearing-not-held' }
  | { readonly kind: 'changed-meanwhile' }
  | Invalid;

/** The form has so many places for what an order says besides family time. */
export const TERM_PLACES = [1, 2, 3] as const;

const words = { kind: 'text', max: 1000, lines: true, required: false } as const;
const visits = {
  withId: { kind: 'id', required: false },
  times: { kind: 'number', min: 1, max: 31, required: false },
  per: { kind: 'choice', options: ['week', 'month'], required: false },
  minutes: { kind: 'number', min: 5, max: 10080, required: false },
  supervision: { kind: 'choice', options: SUPERVISION, required: false },
  visitsSay: words,
} as const;
const term = { kind: 'choice', options: TERM_KINDS, required: false } as const;
export const orderFields = defineFields({
  madeOn: { kind: 'date', required: false },
  findings: { kind: 'choices', options: findingKinds, required: false },
  firstOrder: { kind: 'choice', options: ['yes', 'no', 'not_known'], required: false },
  orders: { kind: 'choices', options: orderKinds, required: false },
  ...visits,
  term1: term,
  says1: words,
  until1: { kind: 'date', required: false },
  term2: term,
  says2: words,
  until2: { kind: 'date', required: false },
  term3: term,
  says3: words,
  until3: { kind: 'date', required: false },
  goal: { kind: 'choice', options: GOALS, required: false },
  concurrent: { kind: 'choice', options: GOALS, required: false },
  status: { kind: 'choice', options: LEGAL_STATUSES, required: false },
  nextKind: { kind: 'choice', options: hearingKinds, required: false },
  nextDay: { kind: 'date', required: false },
  nextTime: { kind: 'time', required: false },
  nextPlace: { kind: 'text', max: 200, required: false },
  nextAttend: { kind: 'choice', options: ATTEND, required: false },
});
