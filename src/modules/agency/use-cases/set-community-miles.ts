import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { NotAllowed } from '../contract.ts';
import { manageAgency } from '../policy.ts';

/** Says up to how many miles from home a placement counts as in the community: from half a mile to 100 (S1-25). */
export async function setCommunityMiles(ask: Ask, miles: number): Promise<Result<null, NotAllowed | Invalid>> {
  if (!manageAgency.may(ask.who)) return no({ kind: 'not-allowed' });
  if (!(miles >= 0.5 && miles <= 100)) return no(invalid({ at: 'miles', code: 'miles-are-near' }));
  await ask.tx
    .updateTable('app.agency')
    .set({ community_miles: String(miles) })
    .where('id', '=', ask.who.agencyId)
    .execute();
  return ok(null);
}
