import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import type { NotAllowed } from '../policy.ts';
import type { MoveRefusal } from './rules/move.ts';
import type { Level, PartnerState, Rank, Side } from './rules/states.ts';

/** An organization as the directory gets it when it is not in there yet. */
export type NewOrganization = {
  readonly name: string;
  readonly description?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
};

export type NotePartner = {
  /** One of the directory, or one that comes into it with this. */
  readonly organization: { readonly id: Id } | NewOrganization;
  readonly sector: string | null;
  readonly communityIds: readonly Id[];
  /** The partnership by whom this one was introduced. */
  readonly introducedBy: Id | null;
  readonly ownerId: Id | null;
  readonly state: PartnerState;
  /** ISO day from which it stands so. */
  readonly on: string;
  readonly reason?: string | null;
  readonly words?: string | null;
};
export type NotePartnerRefusal =
  | Invalid
  | NotAllowed
  /** There is a partnership with this organization, or with one that was joined with it. */
  | { readonly kind: 'partner-is-noted'; readonly id: Id; readonly organization: string }
  /** The directory has an organization of this name. */
  | { readonly kind: 'organization-is-listed'; readonly id: Id; readonly organization: string };

export type ChangePartner = {
  readonly partnershipId: Id;
  readonly sector: string | null;
  readonly introducedBy: Id | null;
  readonly ownerId: Id | null;
};
export type ChangePartnerRefusal =
  | Invalid
  | NotAllowed
  /** Names from the partner through those who introduced one another back to the partner. */
  | { readonly kind: 'introduced-in-a-circle'; readonly names: string };

export type MovePartner = {
  readonly partnershipId: Id;
  readonly to: PartnerState;
  /** ISO day. */
  readonly on: string;
  /** Code of app.partnership_end_reason. */
  readonly reason: string | null;
  readonly words: string | null;
};
export type MovePartnerRefusal = Invalid | NotAllowed | MoveRefusal;

export type SetLevel = {
  readonly partnershipId: Id;
  readonly level: Level;
  /** ISO day. */
  readonly on: string;
  /** What shows it; of a fall, what changed. */
  readonly evidence: string;
};
export type SetLevelRefusal =
  | Invalid
  | NotAllowed
  | { readonly kind: 'level-as-before' }
  /** A partnership that is over works on no level. */
  | { readonly kind: 'partnership-is-over' };

export type SetCommunities = {
  readonly partnershipId: Id;
  readonly communityIds: readonly Id[];
  /** ISO day from which it works in exactly these. */
  readonly on: string;
};

export type PartnerPersonFields = {
  readonly side: Side;
  readonly rank: Rank | null;
  /** Of the agency's side always; of the partner's side when they have an account. */
  readonly userId: Id | null;
  readonly name: string | null;
  readonly title: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** Codes of languages, such as `es`, separated by commas. */
  readonly speaks: string | null;
  readonly signs: boolean;
};
export type AddPartnerPerson = PartnerPersonFields & {
  readonly partnershipId: Id;
  /** ISO day since which they speak for it. */
  readonly from: string;
};
export type ChangePartnerPerson = Omit<PartnerPersonFields, 'side' | 'userId'> & { readonly personId: Id };
export type PartnerPersonRefusal =
  | Invalid
  | NotAllowed
  | { readonly kind: 'speaks-already' }
  | { readonly kind: 'person-has-left' };

export const DECISIONS = ['approach', 'wait', 'leave'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Each from 0 (nothing) to 3 (a great deal), with why. */
export type ScoreProspect = {
  readonly partnershipId: Id;
  readonly contribution: number;
  readonly contributionWords: string;
  readonly reach: number;
  readonly reachWords: string;
  readonly readiness: number;
  readonly readinessWords: string;
  readonly decision: Decision;
  readonly decisionWords: string | null;
};
export type ScoreProspectRefusal = Invalid | NotAllowed | { readonly kind: 'not-a-prospect' };
