import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import type { StateForbids } from '#modules/agreements/index.ts';
import type { NotAllowed } from '../policy.ts';
import type { ClauseText } from './rules/clauses.ts';
import type { PartnerKind } from './rules/kinds.ts';

export type DraftAgreement = {
  readonly kind: PartnerKind;
  readonly title: string;
  /** The partners it is made with; the first keeps it. */
  readonly partnershipIds: readonly Id[];
  /** ISO days; both belong to the term. */
  readonly from: string;
  readonly until: string;
  /** How many days before an end either party says so. */
  readonly noticeDays: number;
  /** How many days before its last day somebody is asked to renew it. */
  readonly renewalDays: number;
  /** Only for a contract. */
  readonly amountCents: number | null;
  /** Who keeps it for the agency. */
  readonly ownerId: Id | null;
  /** The agreement it changes, or takes the place of when its term begins. */
  readonly amendsId?: Id | null;
  readonly renewsId?: Id | null;
  /** The text to begin with; the product's own words for what the kind needs when left out. */
  readonly clauses?: readonly ClauseText[];
};

export type WriteClauses = {
  readonly agreementId: Id;
  /** Clauses that are not named stay as they are; with both texts empty a clause is taken out. */
  readonly clauses: readonly ClauseText[];
  /** What was changed and why, for whoever compares versions. */
  readonly note: string | null;
};

export type NameDuty = {
  readonly agreementId: Id;
  /** The partner who does it; null: the agency. */
  readonly partnershipId: Id | null;
  readonly what: string;
  /** ISO day. */
  readonly firstOn: string;
  readonly everyMonths: number | null;
  readonly ownerId: Id | null;
};

export type SendToSign = {
  readonly agreementId: Id;
  /** Who signs for the agency: an account of staff whose role may. */
  readonly agencySignerId: Id;
  /** Who signs for each partner: partnership and a person who speaks for it. */
  readonly signers: readonly { readonly partnershipId: Id; readonly personId: Id }[];
};

export type GiveNotice = {
  readonly agreementId: Id;
  readonly byAgency: boolean;
  /** ISO day on which the notice was given. */
  readonly noticeOn: string;
  /** ISO day from which it holds no more; from the days of notice when left out, and never before them. */
  readonly endsOn: string | null;
  /** A code of app.partnership_end_reason. */
  readonly reason: string;
  readonly words: string | null;
};

/** Why nothing was written; `invalid` carries everything that is wrong at once. */
export type AgreementRefusal = Invalid | NotAllowed | StateForbids;
