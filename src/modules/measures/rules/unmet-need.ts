import { readDay } from '#kernel/days.ts';

/** A need as it is counted. Days are ISO. */
export type CountedNeed = {
  readonly id: string;
  readonly personId: string;
  readonly kind: string;
  /** The neighborhood somebody lives in on the day of the report; null where it is not known, hidden, or not the reader's to see. */
  readonly areaId: string | null;
  readonly identifiedOn: string;
  /** Why nothing has started, as somebody wrote it down. */
  readonly waitsFor: string | null;
};

/** A referral of a need. */
export type CountedReferral = {
  readonly state: string;
  readonly reason: string | null;
  readonly startedOn: string | null;
  readonly needMet: string | null;
};

/** Why a need is unmet: as it was written down, else as the newest referral says. */
export const UNMET_REASONS = [
  'no-provider',
  'waiting-list',
  'no-answer',
  'not-begun',
  'not-sent',
  'nobody-asked',
  'language',
  'transport',
  'cost',
  'refused',
  'ended-unmet',
  'other',
] as const;
export type UnmetReason = (typeof UNMET_REASONS)[number];

export type UnmetNeed = CountedNeed & { readonly reason: UnmetReason; readonly days: number };

/**
 * Unmet needs on a day. Counted is every need that is open on that day (it has no end) and for which no service is under
 * way or done: an acceptance, an appointment and a place on a waiting list are still unmet (S2-26), and so is a need whose
 * service was stopped, or ended without meeting it. Numerator and denominator are the same: it is a count. Its age is
 * whole days since the need was known. Missing: needs nobody wrote down, and those of protected kinds that the reader may
 * not read. `referrals` are those of each need, the oldest first.
 */
export function unmetNeeds(
  needs: readonly CountedNeed[],
  referrals: ReadonlyMap<string, readonly CountedReferral[]>,
  today: string,
): UnmetNeed[] {
  const day = readDay(today);
  return needs.flatMap(need => {
    const own = referrals.get(need.id) ?? [];
    if (own.some(helps)) return [];
    return [{ ...need, reason: reasonOf(need.waitsFor, own), days: day - readDay(need.identifiedOn) }];
  });
}

/** Is a service of this referral under way, or did it do what was needed? */
export const helps = ({ state, startedOn, needMet }: CountedReferral): boolean =>
  startedOn !== null &&
  (['started', 'on-hold', 'completed'].includes(state) || (state === 'closed' && needMet !== null && needMet !== 'no'));

/** Why nothing helps: what somebody wrote down, else what the newest referral that was not a mistake says. */
export function reasonOf(waitsFor: string | null, referrals: readonly CountedReferral[]): UnmetReason {
  const written = UNMET_REASONS.find(reason => reason === waitsFor);
  if (written) return written;
  const newest = referrals.findLast(({ state }) => state !== 'in-error' && state !== 'withdrawn');
  if (!newest) return 'nobody-asked';
  if (newest.startedOn !== null) return 'ended-unmet';
  return BY_STATE[newest.state] ?? BY_REFUSAL[newest.reason ?? ''] ?? 'other';
}

const BY_STATE: Readonly<Record<string, UnmetReason>> = {
  draft: 'not-sent',
  sent: 'no-answer',
  received: 'no-answer',
  accepted: 'not-begun',
  scheduled: 'not-begun',
  'waiting-list': 'waiting-list',
};

/** What a refusal means for the array: somebody else has to be found, or something is in the way. */
const BY_REFUSAL: Readonly<Record<string, UnmetReason>> = {
  'no-capacity': 'no-provider',
  'not-eligible': 'no-provider',
  'outside-area': 'no-provider',
  'wrong-service': 'no-provider',
  language: 'language',
  insurance: 'cost',
  'family-declined': 'refused',
};
