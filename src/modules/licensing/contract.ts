import type { Id } from '#kernel/ids.ts';

export type HomeKind = 'foster' | 'relative' | 'nonrelative' | 'facility';

/** A new home. `place` is east and north in miles of the county's grid, when known. */
export type AddHome = {
  readonly id?: Id;
  readonly name: string;
  readonly kind: HomeKind;
  readonly areaId?: Id | null;
  readonly place?: { readonly x: number; readonly y: number } | null;
  readonly respiteOnly?: boolean;
  readonly languages?: readonly string[];
  readonly skills?: readonly string[];
  readonly confirmedAt?: string | null;
  readonly contact?: {
    readonly phone?: string;
    readonly street?: string;
    readonly city?: string;
    readonly postalCode?: string;
  };
};

/** `from` and `to` are ISO moments; `to` is null while the adult lives there. */
export type AddHomeAdult = {
  readonly homeId: Id;
  readonly personId: Id;
  readonly part: 'caregiver' | 'household';
  readonly from: string;
  readonly to?: string | null;
};

/** A license for whole days, `to` exclusive; ages in whole years. */
export type IssueLicense = {
  readonly homeId: Id;
  readonly level: string;
  readonly from: string;
  readonly to: string;
  readonly beds: number;
  readonly youngest: number;
  readonly oldest: number;
  readonly onlyChildId?: Id | null;
};

/** The next license: it begins on the day the last one ends. */
export type RenewLicense = Omit<IssueLicense, 'from' | 'onlyChildId'>;

/** Whole days, `to` exclusive. */
export type ApproveHomeForChild = {
  readonly homeId: Id;
  readonly childId: Id;
  readonly from: string;
  readonly to?: string | null;
};
export type HoldHome = {
  readonly homeId: Id;
  readonly from: string;
  readonly to?: string | null;
  readonly reason: 'own_choice' | 'health' | 'investigation' | 'other';
};
export type RecordClearance = {
  readonly homeId: Id;
  readonly personId: Id;
  readonly kind: 'fingerprints' | 'registry' | 'first_aid' | 'local_check';
  readonly from: string;
  readonly to: string;
};
export type GrantCapacityException = {
  readonly homeId: Id;
  readonly bedsMore: number;
  readonly reason: 'siblings_together' | 'return_of_child' | 'kin' | 'other';
  readonly from: string;
  readonly to: string;
};

/** What a home may take, as rows say; the day decides which of them count. Periods are half-open days. */
export type HomeTerms = {
  readonly homeId: Id;
  readonly name: string;
  readonly kind: HomeKind;
  readonly respiteOnly: boolean;
  readonly closedOn: string | null;
  readonly confirmedAt: string | null;
  readonly languages: readonly string[];
  readonly skills: readonly string[];
  readonly area: string | null;
  readonly place: { readonly x: number; readonly y: number } | null;
  readonly licenses: readonly {
    readonly from: string;
    readonly to: string | null;
    readonly level: string;
    readonly beds: number;
    readonly youngest: number;
    readonly oldest: number;
    readonly onlyChildId: Id | null;
  }[];
  readonly approvals: readonly { readonly childId: Id; readonly from: string; readonly to: string | null }[];
  readonly holds: readonly { readonly from: string; readonly to: string | null; readonly reason: string }[];
  /** The latest day each kind of check of each adult in the home holds to (exclusive). */
  readonly clearances: readonly { readonly personId: Id; readonly kind: string; readonly to: string | null }[];
  readonly exceptions: readonly {
    readonly id: Id;
    readonly from: string;
    readonly to: string | null;
    readonly bedsMore: number;
  }[];
};
