import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import type { TypedPerson } from '#modules/people/index.ts';

export type NotAllowed = { readonly kind: 'not-allowed' };
/** Not there and not yours are one answer. */
export type NoSuchCase = { readonly kind: 'no-such-case' };
export type CaseClosed = { readonly kind: 'case-closed' };

export type MemberPart = 'child' | 'mother' | 'father' | 'parent' | 'relative' | 'household';

/** The unit decides office and organization. `openedAt` is an ISO moment. */
export type OpenCase = {
  readonly number: string;
  readonly name: string;
  readonly unitId: Id;
  readonly workerId: Id;
  readonly openedAt: string;
  readonly people: readonly { readonly personId: Id; readonly part: MemberPart }[];
  readonly reason?: string | null;
};
export type OpenCaseRefusal =
  | NotAllowed
  | Invalid
  | { readonly kind: 'no-such-unit' }
  | { readonly kind: 'not-in-unit' }
  | { readonly kind: 'person-not-available' };

/** `since` is an ISO moment; now when left out. */
export type AddCaseMember = {
  readonly caseId: Id;
  readonly personId: Id;
  readonly part: MemberPart;
  readonly since?: string;
};
export type AddCaseMemberRefusal =
  | NoSuchCase
  | NotAllowed
  | CaseClosed
  | { readonly kind: 'person-not-available' }
  | { readonly kind: 'already-in-case' };

/** `kind` is a code of app.relationship_kind: what they are to the child. `bornOn` is an ISO date. */
export type AddFamilyMember = {
  readonly childId: Id;
  readonly who: { readonly personId: Id } | TypedPerson;
  readonly kind: string;
};
export type AddFamilyMemberRefusal =
  | AddCaseMemberRefusal
  | Invalid
  | { readonly kind: 'no-such-person' }
  | { readonly kind: 'same-person' }
  | { readonly kind: 'already-recorded' };

/** `part` is a code of app.case_part. `childId` when the part is for one child only. Moments are ISO. */
export type AssignPart = {
  readonly caseId: Id;
  readonly part: string;
  readonly userId: Id;
  /** The name on the team; of staff the directory's is taken. */
  readonly name?: string;
  readonly phone?: string | null;
  readonly childId?: Id | null;
  readonly from: string;
  readonly until?: string | null;
  readonly note?: string | null;
};
export type AssignPartRefusal =
  | NoSuchCase
  | NotAllowed
  | CaseClosed
  | Invalid
  | { readonly kind: 'no-such-part' }
  | { readonly kind: 'only-supervisors-add-staff' }
  | { readonly kind: 'not-on-staff' }
  | { readonly kind: 'not-in-case' }
  | { readonly kind: 'is-primary-worker' }
  | { readonly kind: 'has-this-part' };

export type EndPart = { readonly memberId: Id; readonly at: string };
export type EndPartRefusal =
  | NotAllowed
  | { readonly kind: 'no-such-part' }
  | { readonly kind: 'has-ended' }
  | { readonly kind: 'ends-before-it-began' };

/** The new primary worker begins as the old one ends. With an overlap the old one stays as secondary until then. */
export type TransferCase = {
  readonly caseId: Id;
  readonly toUserId: Id;
  readonly at: string;
  readonly overlapUntil: string | null;
  readonly overlapNote: string;
};
export type TransferCaseRefusal =
  | NoSuchCase
  | NotAllowed
  | CaseClosed
  | Invalid
  | { readonly kind: 'no-such-worker' }
  | { readonly kind: 'same-worker' };

export type CloseCase = { readonly caseId: Id; readonly at: string };
export type CloseCaseRefusal =
  | NoSuchCase
  | NotAllowed
  | CaseClosed
  | Invalid
  | { readonly kind: 'child-still-placed' }
  | { readonly kind: 'closing-list-open' }
  | { readonly kind: 'part-begins-later' };
