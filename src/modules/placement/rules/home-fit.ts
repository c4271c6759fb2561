import type { Id } from '#kernel/ids.ts';
import type { HomeTerms } from '#modules/licensing/index.ts';
import { type BedUse, bedsTaken } from './bed-use.ts';

/** A child to be placed; `age` in whole years on the day, null when the birth date is not known. */
export type ChildToPlace = { readonly childId: Id; readonly age: number | null };

/** Why a home cannot take these children on a day. `fill` holds what the sentence needs. */
export type WhyNot =
  | { readonly code: 'closed'; readonly fill: { on: string } }
  | { readonly code: 'respite-only'; readonly fill?: undefined }
  | { readonly code: 'no-license-on-day'; readonly fill: { day: string } }
  | { readonly code: 'license-expired'; readonly fill: { on: string } }
  | { readonly code: 'not-approved-for-child'; readonly fill?: undefined }
  | { readonly code: 'license-for-another-child'; readonly fill?: undefined }
  | { readonly code: 'on-hold'; readonly fill: { until: string } }
  | { readonly code: 'clearance-expired'; readonly fill: { on: string } }
  | { readonly code: 'license-age'; readonly fill: { youngest: number; oldest: number; age: number } }
  | { readonly code: 'full'; readonly fill: { beds: number; taken: number; needed: number } }
  | { readonly code: 'full-from'; readonly fill: { beds: number; needed: number; from: string } };

/** What a home can do for these children on a day, said by date. `until` is the day the license ends (exclusive). */
export type HomeFit = {
  readonly homeId: Id;
  readonly beds: number | null;
  readonly taken: number;
  readonly until: string | null;
  readonly whyNot: readonly WhyNot[];
  /** The approved exception these children would need, when the license's own beds are not enough. */
  readonly exceptionId: Id | null;
  /** Said, but not a refusal: the law's fact is missing. */
  readonly cannotTell: readonly 'age'[];
};

type Days = { readonly from: string; readonly to: string | null };
const onDay = (period: Days, day: string) => period.from <= day && (period.to === null || day < period.to);

/**
 * Can this home take these children from a moment on? All reasons at once, each with what would have to change. Days
 * are ISO dates in the agency's time zone; `uses` are the beds other children use, without names.
 * Sources: the license's terms (s. 409.175, F.S. for Florida's pack); capacity exceptions S2-51; 42 USC 672(c).
 */
export function homeFit(
  home: HomeTerms,
  children: readonly ChildToPlace[],
  day: string,
  at: string,
  uses: readonly BedUse[],
  purpose: 'placement' | 'respite' = 'placement',
): HomeFit {
  const whyNot: WhyNot[] = [];
  if (home.closedOn !== null && home.closedOn <= day) whyNot.push({ code: 'closed', fill: { on: home.closedOn } });
  if (home.respiteOnly && purpose === 'placement') whyNot.push({ code: 'respite-only' });
  const hold = home.holds.find(held => onDay(held, day));
  if (hold) whyNot.push({ code: 'on-hold', fill: { until: hold.to ?? '' } });
  const expired = home.clearances.find(clearance => clearance.to !== null && clearance.to <= day);
  if (expired?.to) whyNot.push({ code: 'clearance-expired', fill: { on: expired.to } });

  const license = home.licenses.find(held => onDay(held, day));
  const approved = children.every(child =>
    home.approvals.some(approval => approval.childId === child.childId && onDay(approval, day)),
  );
  if (!license && !approved) whyNot.push(whyNoLicense(home, day));
  if (license?.onlyChildId && children.some(child => child.childId !== license.onlyChildId))
    whyNot.push({ code: 'license-for-another-child' });
  const outside =
    license &&
    children.find(child => child.age !== null && (child.age < license.youngest || child.age > license.oldest));
  if (license && outside)
    whyNot.push({
      code: 'license-age',
      fill: { youngest: license.youngest, oldest: license.oldest, age: outside.age! },
    });

  const exceptions = home.exceptions.filter(exception => onDay(exception, day));
  const more = exceptions.reduce((sum, exception) => sum + exception.bedsMore, 0);
  const beds = license ? license.beds + more : null;
  const { now, peak, peakFrom } = bedsTaken(uses, at);
  const needed = children.length;
  if (beds !== null && now + needed > beds) whyNot.push({ code: 'full', fill: { beds, taken: now, needed } });
  else if (beds !== null && peak + needed > beds)
    whyNot.push({ code: 'full-from', fill: { beds, needed, from: peakFrom } });

  return {
    homeId: home.homeId,
    beds,
    taken: now,
    until: license?.to ?? null,
    whyNot,
    exceptionId: license && now + needed > license.beds ? (exceptions[0]?.id ?? null) : null,
    cannotTell: children.some(child => child.age === null) ? ['age'] : [],
  };
}

function whyNoLicense(home: HomeTerms, day: string): WhyNot {
  if (home.kind === 'relative' || home.kind === 'nonrelative') return { code: 'not-approved-for-child' };
  const last = home.licenses.filter(license => license.to !== null && license.to <= day).at(-1);
  return last?.to ? { code: 'license-expired', fill: { on: last.to } } : { code: 'no-license-on-day', fill: { day } };
}
