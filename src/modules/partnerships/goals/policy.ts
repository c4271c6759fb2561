import type { Who } from '#platform/http/who.ts';
import { keepCommunities, type NotAllowed } from '../policy.ts';

const NOT_ALLOWED: NotAllowed = { kind: 'not-allowed' };

/** Why somebody may not enter where a goal or an objective stands; null when they may. The database says whose. */
export const mayNotTell = (who: Who): NotAllowed | null =>
  who.kind === 'partner' || keepCommunities.may(who) ? null : NOT_ALLOWED;

type Step = {
  readonly owner_id: string | null;
  readonly partnership_id: string | null;
  readonly beside_id: string | null;
};

/** Why somebody may not say that a step is done; null when they may. `mine` are the asker's own partnerships. */
export function mayNotFinish(who: Who, step: Step, mine: readonly string[]): NotAllowed | null {
  if (who.kind === 'partner')
    return [step.partnership_id, step.beside_id].some(id => id !== null && mine.includes(id)) ? null : NOT_ALLOWED;
  return keepCommunities.may(who) || step.owner_id === who.userId ? null : NOT_ALLOWED;
}
