import type { Day } from '#kernel/days.ts';
import type { Outline, PlacedArea, Point, Whereabout } from '#modules/agency/index.ts';

/** From a day until the day before `to`; null goes on. Days are those of the agency's time zone. */
export type Days = { readonly from: Day; readonly to: Day | null };

/** A version of a neighborhood. */
export type AreaVersion = Days & {
  readonly id: string;
  readonly code: string;
  readonly outline: Outline | null;
  readonly postalCodes: readonly string[];
  readonly people: number | null;
};

/** Where somebody lives or something stands; `areaId` is what was written down where there is no point. */
export type Lies = { readonly point: Point | null; readonly postalCode: string | null; readonly areaId: string | null };

export type Stay = Days & {
  readonly id: string;
  readonly childId: string;
  readonly caseId: string;
  readonly exit: string | null;
};

/** `order` tells apart what began on one day. */
export type Placed = Days & {
  readonly homeId: string | null;
  readonly withPersonId: string | null;
  readonly setting: string;
  /** Is it a home of its own, to which a child moves? A trial visit is not. */
  readonly counts: boolean;
};
export type Meanwhile = Days & {
  readonly homeId: string | null;
  readonly setting: string;
  readonly holdsBed: boolean;
  readonly heldUntil: Day | null;
};

export type Home = Lies & {
  readonly id: string;
  readonly kind: string;
  readonly respiteOnly: boolean;
  readonly closedOn: Day | null;
  readonly licenses: readonly (Days & { readonly beds: number; readonly onlyChild: boolean })[];
  readonly holds: readonly Days[];
  readonly more: readonly (Days & { readonly beds: number })[];
  /** The last day each clearance of each adult was good for, exclusive; null has no end. */
  readonly clearedUntil: readonly (Day | null)[];
};

export type Asked = {
  readonly id: string;
  readonly cameOn: Day;
  readonly areaCode: string | null;
  readonly byPartner: boolean;
  readonly licensedOn: Day | null;
};
export type Service = {
  readonly id: string;
  readonly everywhere: boolean;
  readonly areaIds: readonly string[];
  readonly postalCodes: readonly string[];
  readonly checkedOn: Day | null;
};
export type Need = {
  readonly id: string;
  readonly personId: string;
  readonly from: Day;
  readonly to: Day | null;
  /** The day from which a service helped. */
  readonly helpedOn: Day | null;
};
export type Referral = {
  readonly id: string;
  readonly personId: string;
  readonly sentOn: Day;
  readonly startedOn: Day | null;
};
export type Working = Days & { readonly partnershipId: string; readonly communityId: string };
/** A formal agreement and one of its partners, over the days it binds. */
export type Agreed = Days & { readonly agreementId: string; readonly partnershipId: string };
/** What one side promised the other, and the communities it counts for. */
export type Promised = {
  readonly id: string;
  readonly communityIds: readonly string[];
  readonly dueOn: Day;
  readonly keptOn: Day | null;
  readonly withdrawnOn: Day | null;
  readonly releasedOn: Day | null;
};
export type Community = { readonly id: string; readonly areas: readonly (Days & { readonly code: string })[] };

/** Everything that figures of places are counted from, of one agency. */
export type PlaceFacts = {
  readonly areas: readonly AreaVersion[];
  readonly communities: readonly Community[];
  readonly stays: readonly Stay[];
  /** Addresses, placements and meanwhiles by person, the oldest first. */
  readonly addresses: ReadonlyMap<string, readonly (Days & Lies)[]>;
  readonly placements: ReadonlyMap<string, readonly Placed[]>;
  readonly meanwhile: ReadonlyMap<string, readonly Meanwhile[]>;
  readonly schools: ReadonlyMap<string, readonly (Days & { readonly areaId: string | null })[]>;
  readonly homes: ReadonlyMap<string, Home>;
  readonly inquiries: readonly Asked[];
  /** Null: not known for the day, because the directory tells of today only. */
  readonly services: readonly Service[] | null;
  readonly needs: readonly Need[];
  readonly referrals: readonly Referral[];
  readonly working: readonly Working[];
  readonly agreed: readonly Agreed[];
  readonly promised: readonly Promised[];
  /** Up to how many miles from home counts as in the community. */
  readonly miles: number;
  /** Tells in which of these neighborhoods something lies: the rule of the room that draws them. */
  readonly placer: (areas: readonly PlacedArea[]) => (where: Whereabout) => PlacedArea | null | undefined;
};

/** Does it last on a day? */
export const lasts = ({ from, to }: Days, day: Day): boolean => from <= day && (to === null || day < to);

/** What lasts on a day; of several that began on the same day, the last. */
export const onDay = <T extends Days>(all: readonly T[] | undefined, day: Day): T | undefined =>
  all?.findLast(each => lasts(each, day));
