import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';

/** The refusal of everybody who does not look after the agency's own data. */
export type NotAllowed = { readonly kind: 'not-allowed' };

export type DescribeAgency = {
  readonly county: string | null;
  readonly policyPack: string;
  readonly letterhead: string | null;
  readonly mainPhone: string | null;
  readonly afterHoursPhone: string | null;
};

export type CareOrganizationPart = 'lead_agency' | 'case_management' | 'state_department';
export type CreateCareOrganization = {
  readonly name: string;
  readonly shortName: string;
  readonly part: CareOrganizationPart;
};
export type CreateCareOrganizationRefusal = NotAllowed | Invalid | { readonly kind: 'short-name-in-use' };

export type CreateOffice = {
  readonly organizationId: Id;
  readonly name: string;
  readonly street?: string | null;
  readonly city?: string | null;
  readonly postalCode?: string | null;
  readonly phone?: string | null;
};
export type CreateOfficeRefusal = NotAllowed | Invalid | { readonly kind: 'no-such-organization' };

export type CreateUnit = { readonly officeId: Id; readonly name: string };
export type CreateUnitRefusal = NotAllowed | Invalid | { readonly kind: 'no-such-office' };

/** `outline` in miles east and north of the county's corner; `from` and `to` are days, `to` the first day it no longer counts. */
export type AddArea = {
  readonly code: string;
  readonly name: string;
  readonly postalCode?: string | null;
  readonly outline?: readonly (readonly [east: number, north: number])[] | null;
  readonly peopleUnder18?: number | null;
  readonly from: string;
  readonly to?: string | null;
};
export type AddAreaRefusal = NotAllowed | Invalid | { readonly kind: 'area-version-overlaps' };

/** `day` is an ISO date. */
export type AddHoliday = { readonly day: string; readonly name: string };
export type AddHolidayRefusal = NotAllowed | Invalid | { readonly kind: 'already-a-holiday' };
