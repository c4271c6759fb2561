import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import type { NotAllowed } from '../policy.ts';
import type {
  Activity,
  Approach,
  Basis,
  ContributionKind,
  ExpectationKind,
  Line,
  Mechanism,
  Per,
  Side,
  Topic,
  Way,
} from './rules/codes.ts';
import type { SheetGap } from './rules/sheet.ts';

/** What every change of a profile may be refused with. */
export type ProfileRefusal = Invalid | NotAllowed;

/** A line of the profile of a partner, or of the agency itself where `partnershipId` is null. Days are ISO. */
export type WriteLine = {
  readonly partnershipId: Id | null;
  readonly line: Line;
  readonly words: string;
  readonly on: string;
};

/** A vision of a community or of a partnership; exactly one of them is named. */
export type WriteVision = {
  readonly communityId?: Id;
  readonly partnershipId?: Id;
  readonly words: string;
  readonly on: string;
};
export type AgreeVision = {
  readonly visionId: Id;
  /** Null: they speak for the agency. */
  readonly partnershipId: Id | null;
  readonly name: string;
  readonly on: string;
};
export type AgreeVisionRefusal =
  | ProfileRefusal
  | { readonly kind: 'vision-was-replaced' }
  | { readonly kind: 'has-agreed-already' };

export type RateCongruence = {
  readonly partnershipId: Id;
  /** From 1 (they do not fit together) to 4 (they fit fully). */
  readonly rating: number;
  readonly reasons: string;
  readonly on: string;
};
/** Nobody compares two missions of which one is not on record. */
export type RateCongruenceRefusal =
  | ProfileRefusal
  | { readonly kind: 'mission-is-missing'; readonly side: Side; readonly fill: { readonly side: Side } };

type FromTo = {
  readonly partnershipId: Id;
  /** ISO day. */
  readonly from: string;
  /** The last day; null: no end is known. */
  readonly until: string | null;
};
export type AddMandate = FromTo & {
  readonly basis: Basis;
  readonly title: string;
  /** Where it stands: the section, the clause, the letter. */
  readonly source: string;
  readonly forbids: readonly Activity[];
  readonly requires: readonly Activity[];
};
export type AddContribution = FromTo & {
  readonly kind: ContributionKind;
  readonly what: string;
  /** In the unit of the kind (money in cents); null: not said yet. */
  readonly amount: number | null;
  readonly per: Per;
  readonly limits: string | null;
};
export type AddFunding = FromTo & {
  readonly mechanism: Mechanism;
  readonly fund: string;
  readonly cents: number | null;
};
export type AddStrength = {
  readonly partnershipId: Id;
  readonly side: Side;
  readonly words: string;
  readonly on: string;
};

/** Lists of a profile whose entries end on a day. */
export type EntryKind = 'mandate' | 'contribution' | 'funding' | 'strength' | 'seat';
export type EndEntry = {
  readonly partnershipId: Id;
  readonly kind: EntryKind;
  readonly id: Id;
  /** The first day on which it does not count any more, ISO. */
  readonly on: string;
};

export type SetApproach = {
  readonly partnershipId: Id;
  readonly topic: Topic;
  readonly approach: Approach;
  readonly words: string | null;
  readonly on: string;
};
export type NoteDifference = {
  readonly partnershipId: Id;
  /** The other partner; null: the agency itself. */
  readonly otherId: Id | null;
  readonly title: string;
  readonly topic: Topic | null;
  /** How this partner goes about it, and how the other one does. */
  readonly theirs: string;
  readonly others: string;
  readonly on: string;
};
export type AgreeHandling = { readonly differenceId: Id; readonly handling: string; readonly on: string };
export type AgreeHandlingRefusal = ProfileRefusal | { readonly kind: 'handled-already' };

export type JoinCoalition = {
  readonly partnershipId: Id;
  readonly coalition: string;
  /** Meetings a month. */
  readonly meetings: number;
  /** Who sits there for the partner. */
  readonly name: string;
  readonly on: string;
};
export type JoinCoalitionRefusal = ProfileRefusal | { readonly kind: 'sits-there-already' };

/** A note about a community or a partner; exactly one of them is named. */
export type WriteNote = { readonly communityId?: Id; readonly partnershipId?: Id; readonly words: string };

export type DraftSheet = {
  readonly partnershipId: Id;
  /** How both sides treat each other. */
  readonly statement: string;
  readonly on: string;
};
export type DraftSheetRefusal = ProfileRefusal | { readonly kind: 'draft-sheet-is-open' };
export type AddExpectation = {
  readonly sheetId: Id;
  readonly side: Side;
  readonly kind: ExpectationKind;
  readonly words: string;
  /** What it is about, for the check against the partner's mandates. */
  readonly activities: readonly Activity[];
  /** Hours a month, for `staff_time`. */
  readonly hours: number | null;
  /** ISO day, for `date`. */
  readonly dueOn: string | null;
};
export type ChangeSheetRefusal = ProfileRefusal | { readonly kind: 'sheet-is-not-a-draft' };
export type AcknowledgeSheet = {
  readonly sheetId: Id;
  readonly side: Side;
  readonly name: string;
  readonly way: Way;
  readonly on: string;
};
export type AcknowledgeSheetRefusal =
  | ChangeSheetRefusal
  | { readonly kind: 'nothing-to-acknowledge' }
  | { readonly kind: 'acknowledged-already' };
export type BeginSheetRefusal =
  | ChangeSheetRefusal
  | { readonly kind: 'sheet-lacks-something'; readonly gaps: readonly SheetGap[] };

export type MoveDate = { readonly lineId: Id; readonly dueOn: string; readonly why: string };
export type MoveDateRefusal = ProfileRefusal | { readonly kind: 'no-date-to-move' };
