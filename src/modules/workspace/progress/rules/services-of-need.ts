import type { PlannedService } from '../contract.ts';

type State = PlannedService['state'];
/** A referral as far as it tells where help stands. */
export type ReferralOfNeed = {
  readonly id: string;
  readonly need_id: string | null;
  readonly state: string;
  readonly started_on: string | null;
};

/** Where a referral leaves the need it answers; null where it says nothing of it: a draft, one made by mistake. */
export function stateOfReferral({ state, started_on }: ReferralOfNeed): State | null {
  switch (state) {
    case 'draft':
    case 'in-error':
      return null;
    case 'waiting-list':
      return 'waiting';
    case 'started':
    case 'on-hold':
      return 'started';
    case 'completed':
      return 'ended';
    case 'declined':
    case 'withdrawn':
      return 'fell-through';
    case 'closed':
    case 'stopped':
      return started_on === null ? 'fell-through' : 'ended';
    default:
      return 'referred';
  }
}

/**
 * The services for a need and where each stands, by its referrals and what a case plan promises (S2-01). A planned service
 * that follows a referral stands where that one stands, and is not counted beside it.
 */
export function servicesOfNeed(
  needId: string,
  referrals: readonly ReferralOfNeed[],
  planned: readonly PlannedService[],
): { readonly state: State }[] {
  const own = referrals.filter(({ need_id }) => need_id === needId);
  const followed = new Set(own.map(({ id }) => id));
  return [
    ...own.flatMap(referral => stateOfReferral(referral) ?? []).map(state => ({ state })),
    ...planned.filter(each => each.need_id === needId && !followed.has(each.referral_id ?? '')),
  ];
}
