import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { NotAllowed } from '../contract.ts';
import { reviewEmergency } from '../policy.ts';
import { markReviewed } from '../store/emergencies.ts';

/** The privacy officer has looked at an emergency opening. It stays in the log. */
export async function reviewEmergencyOpening(
  ask: Ask,
  id: Id,
): Promise<Result<null, NotAllowed | { kind: 'already-reviewed' }>> {
  if (!reviewEmergency.may(ask.who)) return no({ kind: 'not-allowed' });
  return (await markReviewed(ask.tx, id, ask.who.userId, ask.now)) ? ok(null) : no({ kind: 'already-reviewed' });
}
