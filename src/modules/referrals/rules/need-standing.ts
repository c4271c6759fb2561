import { LIVE, type ReferralState } from './life.ts';

/** How far a need has come: nobody asked, asked, waiting, help under way, over. */
export type NeedStanding = 'nothing' | 'asked' | 'waits' | 'helped' | 'ended';

/**
 * What a need's referrals make of it. Help counts from the day it starts: an acceptance or a place on a waiting list is
 * still an unmet need (S2-26).
 */
export function needStanding(ended: boolean, states: readonly ReferralState[]): NeedStanding {
  if (ended) return 'ended';
  if (states.some(state => state === 'started' || state === 'on-hold')) return 'helped';
  if (states.some(state => ['accepted', 'waiting-list', 'scheduled'].includes(state))) return 'waits';
  return states.some(state => LIVE.includes(state)) ? 'asked' : 'nothing';
}
