import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { LEGAL_STATUSES, type LegalStatus, PARTS, type Part } from '../contract.ts';

export const CASE_KINDS = [
  'dependency_case',
  'termination',
  'adoption',
  'guardianship',
  'delinquency',
  'other',
] as const;
export type CourtCaseKind = (typeof CASE_KINDS)[number];

/** How somebody is told of hearings: on their own page, by mail, by hand or by telephone. */
export const WAYS = ['portal', 'mail', 'certified_mail', 'in_person', 'telephone'] as const;
export type Way = (typeof WAYS)[number];

export const LETTER_LANGUAGES = ['en', 'es'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** A case before a court about a child, from a day (ISO date) on, and the brothers and sisters it is about as well. */
export type RecordCourtCase = {
  readonly childId: Id;
  readonly kind: CourtCaseKind;
  readonly court: string;
  readonly number: string;
  readonly from: string;
  readonly siblings?: readonly Id[];
};
/** The first day (ISO date) a case before a court is over. */
export type CloseCourtCase = { readonly childId: Id; readonly courtCaseId: Id; readonly on: string };

/** Somebody who is a party before the court, or speaks for one. Either a person of the case or a name. */
export type AddParty = {
  readonly childId: Id;
  readonly part: Part;
  readonly personId: Id | null;
  readonly name: string | null;
  readonly organization: string | null;
  /** The account they read their page with; null where they have none. */
  readonly userId?: Id | null;
  /** The party they speak for; of an attorney only. */
  readonly counselOf: Id | null;
  readonly from: string;
  readonly language: LetterLanguage;
  /** The language they need an interpreter for, BCP 47; null is none or not known. */
  readonly interpreter: string | null;
  readonly reach: Way | null;
  /** An address or number they gave for letters of the court. */
  readonly reachAt: string | null;
};
/** The first day (ISO date) somebody is no longer a party. */
export type EndParty = { readonly childId: Id; readonly partyId: Id; readonly on: string };

/** Where a child stands before the law from a day (ISO date) on. */
export type RecordLegalStatus = {
  readonly childId: Id;
  readonly kind: LegalStatus;
  readonly from: string;
  readonly hearingId: Id | null;
  readonly why: string | null;
};

export type StandingRefusal = { readonly kind: 'not-in-a-case' } | { readonly kind: 'changed-meanwhile' } | Invalid;

export const courtCaseFields = defineFields({
  kind: { kind: 'choice', options: CASE_KINDS },
  court: { kind: 'text', max: 200 },
  number: { kind: 'text', max: 60 },
  from: { kind: 'date' },
});
export const partyFields = defineFields({
  part: { kind: 'choice', options: PARTS },
  personId: { kind: 'id', required: false },
  name: { kind: 'text', max: 120, required: false },
  organization: { kind: 'text', max: 120, required: false },
  counselOf: { kind: 'id', required: false },
  from: { kind: 'date' },
  language: { kind: 'choice', options: LETTER_LANGUAGES },
  interpreter: { kind: 'choice', options: ['es', 'ht', 'pt', 'en', 'fr', 'ar', 'vi'], required: false },
  reach: { kind: 'choice', options: WAYS, required: false },
  reachAt: { kind: 'text', max: 200, required: false },
});
export const endFields = defineFields({ on: { kind: 'date' } });
export const legalStatusFields = defineFields({
  kind: { kind: 'choice', options: LEGAL_STATUSES },
  from: { kind: 'date' },
  hearingId: { kind: 'id', required: false },
  why: { kind: 'text', max: 1000, lines: true, required: false },
});
