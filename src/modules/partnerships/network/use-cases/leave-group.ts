import { sql } from 'kysely';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeepGroups } from '../../policy.ts';
import type { EndGroup, LeaveGroup, LeaveGroupRefusal } from '../contract.ts';
import { groupById, membershipsOf } from '../store.ts';

/** A home leaves a group: the day is the first it is no longer in it. What was stays readable. Throws NotThere. */
export async function leaveGroup(
  ask: Ask,
  { groupId, homeId, on }: LeaveGroup,
): Promise<Result<null, LeaveGroupRefusal>> {
  const { tx, who, today } = ask;
  const group = await groupById(tx, groupId, today.toString());
  if (!group) return notThere();
  const refused = mayNotKeepGroups(who);
  if (refused) return no(refused);
  const stay = (await membershipsOf(tx, group.id)).find(each => each.home_id === homeId && each.to === null);
  if (!stay) return no({ kind: 'home-is-not-in-group' });
  if (on > today.toString()) return no(invalid({ at: 'on', code: 'in-the-future' }));
  if (on <= stay.from) return no(invalid({ at: 'on', code: 'before-the-group' }));
  await close(ask, group.id, on, homeId);
  return ok(null);
}

/** A group no longer meets: every home has left it by that day. Throws NotThere. */
export async function endGroup(ask: Ask, { groupId, on }: EndGroup): Promise<Result<null, LeaveGroupRefusal>> {
  const { tx, who, today } = ask;
  const group = await groupById(tx, groupId, today.toString());
  if (!group || group.ended_on !== null) return notThere();
  const refused = mayNotKeepGroups(who);
  if (refused) return no(refused);
  if (on > today.toString()) return no(invalid({ at: 'on', code: 'in-the-future' }));
  const last = (await membershipsOf(tx, group.id)).reduce(
    (day, each) => (each.from > day ? each.from : day),
    group.began_on,
  );
  if (on <= last) return no(invalid({ at: 'on', code: 'before-the-group' }));
  await close(ask, group.id, on, null);
  await tx.updateTable('app.support_group').set({ ended_on: on }).where('id', '=', group.id).execute();
  return ok(null);
}

async function close({ tx }: Ask, groupId: string, on: string, homeId: string | null): Promise<void> {
  const of = tx
    .updateTable('app.support_group_home')
    .set({ during: sql`daterange(lower(during), ${on}::date)` })
    .where('group_id', '=', groupId)
    .where(sql<boolean>`upper_inf(during)`);
  await (homeId ? of.where('home_id', '=', homeId) : of).execute();
}
