/** What may make a partnership fragile, as known on a day; days are ISO. */
export type Footing = {
  /** The day of the last contact of either side; null when there was none. */
  readonly lastContactOn: string | null;
  /** Days between contacts as both agreed; null without an agreement. */
  readonly rhythmDays: number | null;
  /** Money the partnership's work rests on; `endsOn` null has no known end. */
  readonly funds: readonly { readonly name: string; readonly endsOn: string | null }[];
  /** Agreements in force; `endsOn` null goes on. */
  readonly agreements: readonly { readonly name: string; readonly endsOn: string | null }[];
  /** Who speaks for the partner's side now. */
  readonly theirPeople: readonly { readonly rank: string | null; readonly leavingOn: string | null }[];
  /** Promises of either side whose day has passed. */
  readonly overdue: number;
};

export const RISKS = ['silence', 'fund-ends', 'agreement-ends', 'one-contact', 'no-manager', 'promises-late'] as const;
export type RiskCode = (typeof RISKS)[number];
/** A reason, with what it is about: a name, a day (ISO), a number. */
export type Risk = {
  readonly code: RiskCode;
  readonly name?: string;
  readonly on?: string;
  readonly days?: number;
  readonly count?: number;
};

/** Days ahead within which an end counts. A choice of the product. */
const AHEAD = 90;
/** Reasons from which on a partnership is at risk; one alone is named and watched. */
const AT_RISK = 2;

/**
 * Why a partnership may not last: silence beyond the agreed rhythm, the one fund it rests on that ends, an agreement that
 * ends, one person on the partner's side who is all there is or leaves, nobody of manager's rank there, promises that are late.
 */
export function risksAt(footing: Footing, today: string): readonly Risk[] {
  const { lastContactOn, rhythmDays, funds, agreements, theirPeople, overdue } = footing;
  const horizon = Temporal.PlainDate.from(today).add({ days: AHEAD }).toString();
  const ends = ({ endsOn }: { endsOn: string | null }) => endsOn !== null && endsOn >= today && endsOn <= horizon;
  const silent = lastContactOn === null ? null : daysFrom(lastContactOn, today);
  const oneFund = funds.length === 1 ? funds.find(ends) : undefined;
  const staying = theirPeople.filter(person => person.leavingOn === null || person.leavingOn > horizon);
  return [
    ...(silent !== null && rhythmDays !== null && silent > rhythmDays
      ? [{ code: 'silence' as const, days: silent }]
      : []),
    ...(oneFund ? [{ code: 'fund-ends' as const, name: oneFund.name, on: oneFund.endsOn! }] : []),
    ...agreements.filter(ends).map(({ name, endsOn }) => ({ code: 'agreement-ends' as const, name, on: endsOn! })),
    ...(theirPeople.length <= 1 || staying.length === 0
      ? [{ code: 'one-contact' as const, count: theirPeople.length }]
      : []),
    ...(theirPeople.length > 0 && !theirPeople.some(({ rank }) => rank === 'manager' || rank === 'sponsor')
      ? [{ code: 'no-manager' as const }]
      : []),
    ...(overdue > 0 ? [{ code: 'promises-late' as const, count: overdue }] : []),
  ];
}

/** At risk: two reasons or more. */
export const isAtRisk = (risks: readonly Risk[]): boolean => risks.length >= AT_RISK;

/** The closer rhythm that is suggested for a partnership at risk: half the days, a week at least. */
export const closerRhythm = (days: number): number => Math.min(days, Math.max(7, Math.floor(days / 2)));

const daysFrom = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
