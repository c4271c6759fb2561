import { newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { NotAllowed } from '../contract.ts';
import { manageAgency } from '../policy.ts';
import { smallGroup } from '../small-group.ts';

export const LEAST_GROUP = 3;
export const MOST_GROUP = 50;

/**
 * Says below how many people a figure is left out, from 3 to 50, and why. Every choice is kept. Figures that were shared
 * before stay as they were shared.
 */
export async function chooseSmallGroup(
  ask: Ask,
  { floor, reason }: { readonly floor: number; readonly reason: string },
): Promise<Result<null, NotAllowed | Invalid>> {
  const { tx, who, now } = ask;
  if (!manageAgency.may(who)) return no({ kind: 'not-allowed' });
  const problems: Problem[] = [];
  if (!Number.isInteger(floor) || floor < LEAST_GROUP || floor > MOST_GROUP)
    problems.push({ at: 'floor', code: 'group-is-counted' });
  else if (floor === (await smallGroup(tx))) problems.push({ at: 'floor', code: 'group-is-so-already' });
  if (reason.trim() === '') problems.push({ at: 'reason', code: 'required' });
  if (problems.length > 0) return no(invalid(...problems));
  await tx.updateTable('app.agency').set({ small_group: floor }).where('id', '=', who.agencyId).execute();
  await tx
    .insertInto('app.small_group_choice')
    .values({
      id: newId(),
      agency_id: who.agencyId,
      floor,
      reason: reason.trim(),
      chosen_at: now.toString(),
      chosen_by: who.userId,
    })
    .execute();
  return ok(null);
}
