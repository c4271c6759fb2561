import { newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { findHomeTerms } from '#modules/licensing/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeepGroups } from '../../policy.ts';
import type { JoinGroup, JoinGroupRefusal } from '../contract.ts';
import { groupById, membershipsOf } from '../store.ts';

/** A home joins a group; a home joins again after it left. Throws NotThere. */
export async function joinGroup(ask: Ask, { groupId, homeId, on }: JoinGroup): Promise<Result<null, JoinGroupRefusal>> {
  const { tx, who, today } = ask;
  const group = await groupById(tx, groupId, today.toString());
  if (!group) return notThere();
  const refused = mayNotKeepGroups(who);
  if (refused) return no(refused);
  if (group.ended_on !== null) return no({ kind: 'group-is-over' });
  const home = homeId ? await findHomeTerms(tx, homeId) : undefined;
  const problems: Problem[] = [];
  if (!home || home.closedOn !== null) problems.push({ at: 'homeId', code: 'group-names-no-home' });
  if (on > today.toString()) problems.push({ at: 'on', code: 'in-the-future' });
  else if (on < group.began_on) problems.push({ at: 'on', code: 'before-the-group' });
  const before = (await membershipsOf(tx, group.id)).filter(each => each.home_id === homeId);
  if (before.some(each => each.to === null || each.to > on)) problems.push({ at: 'homeId', code: 'home-is-in-group' });
  if (!home || problems.length > 0) return no(invalid(...problems));

  await tx
    .insertInto('app.support_group_home')
    .values({
      id: newId(),
      agency_id: who.agencyId,
      group_id: group.id,
      home_id: home.homeId,
      during: writeRange({ from: on, to: null }),
      recorded_by: who.userId,
    })
    .execute();
  return ok(null);
}
