import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import type { NotAllowed } from '../policy.ts';
import type {
  Channel,
  ContactChannel,
  FactorKind,
  ForWhom,
  HardActionKind,
  RaisedBy,
  SettledHow,
} from './rules/codes.ts';
import type { LevelDays } from './rules/dispute.ts';

/** What a promise is toward: a partnership, a community as a whole, or a partnership within a community. */
export type Toward = { readonly partnershipId?: Id | null; readonly communityId?: Id | null };

export type MakeCommitment = Toward & {
  /** True: the agency promised; false: the partner did. */
  readonly byUs: boolean;
  readonly forWhom: ForWhom;
  readonly what: string;
  readonly amount?: number | null;
  readonly unit?: string | null;
  /** ISO days. Without a day until which, it is a wish and is refused. */
  readonly madeOn: string;
  readonly dueOn: string | null;
  /** Who answers for it: one of the agency's staff, or somebody of the partner's side. */
  readonly responsibleId?: Id | null;
  readonly responsiblePersonId?: Id | null;
};
export type MakeCommitmentRefusal = Invalid | NotAllowed;

export type EndCommitment = {
  readonly commitmentId: Id;
  /** ISO day. */
  readonly on: string;
};
export type EndCommitmentRefusal = Invalid | NotAllowed | { readonly kind: 'promise-is-over' };

export type LogContact = {
  readonly partnershipId: Id;
  readonly communityId?: Id | null;
  /** ISO day. */
  readonly happenedOn: string;
  readonly channel: ContactChannel;
  readonly direction: 'in' | 'out';
  /** With whom: somebody of the partner's side, or words. */
  readonly personId?: Id | null;
  readonly withWords?: string | null;
  /** The contact of the other side that this one answers. */
  readonly answersId?: Id | null;
  readonly summary: string;
  /** Both or neither. */
  readonly nextStep?: string | null;
  readonly nextOn?: string | null;
};
export type LogContactRefusal = Invalid | NotAllowed;

export type AgreeContact = {
  readonly partnershipId: Id;
  /** ISO day from which it is in force; the one before ends with it. */
  readonly from: string;
  readonly rhythmDays: number;
  readonly ways: readonly Channel[];
  readonly hours?: string | null;
  /** Work days within which each side replies. */
  readonly ourReplyDays: number;
  readonly theirReplyDays: number;
  /** In which language both talk. */
  readonly language: string;
  readonly reviewOn: string;
  /** Why the rhythm is closer than before, when the partnership is at risk. */
  readonly closerWhy?: string | null;
};
export type AgreeContactRefusal = Invalid | NotAllowed;

export type RaiseIssue = Toward & {
  /** The other partner, when it lies between two of them. */
  readonly otherPartnershipId?: Id | null;
  readonly words: string;
  readonly raisedBy: RaisedBy;
  /** ISO day. */
  readonly raisedOn: string;
  /** Who sees to it for the agency. */
  readonly ownerId: Id;
};
export type RaiseIssueRefusal = Invalid | NotAllowed;

/** The next thing that happens with an issue. */
export type MoveIssue = { readonly issueId: Id; readonly on: string } & (
  | { readonly to: 'acknowledged' }
  | { readonly to: 'answered'; readonly words: string }
  | { readonly to: 'settled'; readonly how: SettledHow; readonly words?: string | null }
);
export type MoveIssueRefusal = Invalid | NotAllowed | { readonly kind: 'issue-is-settled' };

export type OpenDispute = {
  readonly issueId: Id;
  readonly on: string;
  /** Days of each level as agreed with the partner; the agency's own where none are given. */
  readonly days?: LevelDays | null;
};
export type OpenDisputeRefusal =
  | Invalid
  | NotAllowed
  | { readonly kind: 'issue-is-settled' }
  | { readonly kind: 'has-a-dispute' };

export type NoteFactor = {
  readonly communityId?: Id | null;
  readonly areaCode?: string | null;
  readonly kind: FactorKind;
  readonly what: string;
  readonly effect: string;
  /** What it puts at risk in the community's plan. */
  readonly risk?: string | null;
  readonly fromOn: string;
  /** Partners whose work it touches. */
  readonly partnershipIds: readonly Id[];
  /** Who looks at the plan again, and by when. */
  readonly ownerId: Id;
  readonly reviewOn: string;
};
export type NoteFactorRefusal = Invalid | NotAllowed;

export type RecordHardAction = {
  readonly partnershipId: Id;
  readonly kind: HardActionKind;
  readonly happenedOn: string;
  readonly words: string;
  /** By when both sides have talked about it. */
  readonly repairBy: string;
};
export type RecordHardActionRefusal = Invalid | NotAllowed;
