import type { Id } from '#kernel/ids.ts';
import type { Invalid, Problem } from '#kernel/problem.ts';
import type { BornPrecision } from './rules/age.ts';

/** Everybody's refusal when the person is not there or not theirs to see, or their part does not include the act. */
export type NotTheirs = { readonly kind: 'not-allowed' } | { readonly kind: 'no-such-person' };

/** Languages are BCP 47 codes. `bornOn` is an ISO date: the first day of the month or year when no more is known. */
export type AddPerson = {
  readonly firstName: string;
  readonly lastName?: string | null;
  readonly pronouns?: string | null;
  readonly bornOn?: string | null;
  readonly bornPrecision?: BornPrecision;
  readonly diedOn?: string | null;
  readonly languages?: readonly string[];
  readonly interpreter?: string | null;
};
export type AddPersonRefusal = { readonly kind: 'not-allowed' } | Invalid;

/** Somebody who asks for help and is in no case. */
export type TakeIn = AddPerson & { readonly phone: string | null };

/** Somebody who is being typed in, before there is a record. */
export type TypedPerson = {
  readonly firstName: string;
  readonly lastName: string | null;
  readonly bornOn: string | null;
  readonly phone: string | null;
};

export type EditNames = {
  readonly personId: Id;
  readonly firstName: string;
  readonly lastName: string | null;
  readonly pronouns: string | null;
  readonly languages: readonly string[];
  readonly interpreter: string | null;
};
export type EditNamesRefusal = NotTheirs | Invalid;

export type RecordIdentity = {
  readonly personId: Id;
  readonly legalFirst: string | null;
  readonly legalMiddle?: string | null;
  readonly legalLast: string | null;
  readonly sex?: 'female' | 'male' | 'not_recorded' | null;
};

/** `relativeId` is the `kind` of `personId`: the mother of the child. */
export type RecordRelationship = {
  readonly personId: Id;
  readonly relativeId: Id;
  readonly kind: string;
  readonly note?: string | null;
};
export type RecordRelationshipRefusal =
  | NotTheirs
  | Invalid
  | { readonly kind: 'same-person' }
  | { readonly kind: 'already-recorded' };

/** A confidential address is kept apart and opened by a personal grant only. Days are ISO dates. */
export type RecordAddress = {
  readonly personId: Id;
  readonly confidential: boolean;
  readonly street: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly areaId?: Id | null;
  /** Miles east and north of the county's corner; only of an address that is not confidential. */
  readonly place?: readonly [east: number, north: number] | null;
  /** Where mail for a hidden address goes, and the program or order that hides it. */
  readonly mailTo?: string | null;
  readonly rule?: string | null;
  readonly from: string;
};
export type RecordAddressRefusal = NotTheirs | Invalid | { readonly kind: 'later-address-exists' };

export type RecordContact = {
  readonly personId: Id;
  readonly kind: 'phone' | 'email' | 'letter' | 'visit';
  readonly value: string;
  readonly note?: string | null;
  readonly from: string;
};

/** Codes of app.race, several at once, as the family described it. */
export type RecordRace = { readonly personId: Id; readonly races: readonly string[] };

export type RecordTribalInquiry = {
  readonly personId: Id;
  readonly standing: 'asked_no' | 'asked_yes' | 'cannot_tell' | 'member' | 'eligible';
  readonly tribe?: string | null;
  readonly saidBy?: string | null;
  readonly askedOn: string | null;
};

/** `goneId` is joined with `keepId`: its address leads there, and its rows are of the kept record from now on. */
export type MergePeople = { readonly keepId: Id; readonly goneId: Id; readonly reason: string };
export type MergeRefusal =
  | NotTheirs
  | Invalid
  | { readonly kind: 'only-leaders-merge' }
  | { readonly kind: 'same-person' }
  /** Every reason at once, each by its name. */
  | { readonly kind: 'cannot-merge'; readonly problems: readonly Problem[] };

export type UnmergePeople = { readonly mergeId: Id; readonly reason: string };
export type UnmergeRefusal =
  | Invalid
  | { readonly kind: 'only-leaders-merge' }
  | { readonly kind: 'no-such-merge' }
  | { readonly kind: 'cannot-unmerge'; readonly problems: readonly Problem[] };

export type TellApart = { readonly proposalId: Id; readonly reason: string };
export type TellApartRefusal =
  | Invalid
  | { readonly kind: 'only-leaders-merge' }
  | { readonly kind: 'no-such-proposal' }
  | { readonly kind: 'already-decided' };
