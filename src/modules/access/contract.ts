import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import type { AccountKind, Language } from '#platform/http/who.ts';

export type NotAllowed = { readonly kind: 'not-allowed' };

/** `role` is a code of app.job_role; `since` an ISO moment, now when left out. Languages are BCP 47 codes. */
export type HireStaffMember = {
  readonly name: string;
  readonly title: string;
  readonly organizationId: Id;
  readonly unitId?: Id | null;
  readonly role: string;
  readonly language: Language;
  readonly languages: readonly string[];
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly since?: string;
};
export type PositionRefusal =
  | NotAllowed
  | Invalid
  | { readonly kind: 'no-such-role' }
  | { readonly kind: 'no-such-unit' }
  | { readonly kind: 'role-needs-unit' };

export type GivePosition = {
  readonly userId: Id;
  readonly role: string;
  readonly organizationId: Id;
  readonly unitId?: Id | null;
  readonly since?: string;
};
export type GivePositionRefusal =
  | PositionRefusal
  | { readonly kind: 'no-such-person' }
  | { readonly kind: 'already-in-this-position' };

/** `at` is an ISO moment. */
export type EndPosition = { readonly positionId: Id; readonly at: string };
export type EndPositionRefusal =
  | NotAllowed
  | { readonly kind: 'no-such-position' }
  | { readonly kind: 'ends-before-it-began' };

/** An account for somebody outside the staff. Caregivers, parents, youth and kin are persons of the record. */
export type OpenAccountForPerson = {
  readonly kind: Exclude<AccountKind, 'staff'>;
  readonly name: string;
  readonly language: Language;
  readonly personId: Id | null;
};
export type OpenAccountRefusal = NotAllowed | Invalid | { readonly kind: 'account-needs-person' };

/** Either the exact number of a case, or a child's whole name and birth date (ISO). */
export type OpenInEmergency = {
  readonly by: { readonly caseNumber: string } | { readonly name: string; readonly bornOn: string };
  readonly reason: string;
};
export type OpenInEmergencyRefusal = NotAllowed | Invalid | { readonly kind: 'too-many-attempts' };

/**
 * Somebody who may see a record now. A unit's supervisor by name; whole organizations and agencies as a role (`name` is
 * the role's code, `user_id` null) with a head count.
 */
export type Seer = {
  readonly user_id: Id | null;
  readonly name: string;
  readonly kind: string;
  readonly organization: string | null;
  readonly source: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly topics: string[];
  readonly people: number;
};

/** A stretch of a caregiver's access to a child. */
export type CaregiverAccess = {
  readonly user_id: Id;
  readonly name: string;
  readonly source: 'placement' | 'whereabouts';
  readonly since: string;
  readonly until: string | null;
};
