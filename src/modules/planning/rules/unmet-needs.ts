import type { ServiceState } from '../contract.ts';

/** Where a need stands in a plan: nobody was found, somebody is to come, or help has begun. */
export type NeedStanding = 'no-service' | 'not-started' | 'started';

/** A need is unmet until a service for it starts; a referral or a waiting list does not clear it (S2-01). */
export function needStanding(services: readonly { readonly state: ServiceState }[]): NeedStanding {
  if (services.some(({ state }) => state === 'started' || state === 'ended')) return 'started';
  return services.some(({ state }) => state !== 'fell-through') ? 'not-started' : 'no-service';
}
