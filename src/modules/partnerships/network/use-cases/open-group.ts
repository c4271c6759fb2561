import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { partnershipOn } from '../../partners/store/partnerships.ts';
import { mayNotKeepGroups } from '../../policy.ts';
import type { OpenGroup, OpenGroupRefusal } from '../contract.ts';
import { groupsOn } from '../store.ts';

/** Opens a group in which homes support one another, with the partner that holds it together (S1-22). */
export async function openGroup(ask: Ask, input: OpenGroup): Promise<Result<{ id: Id }, OpenGroupRefusal>> {
  const { tx, who, today } = ask;
  const refused = mayNotKeepGroups(who);
  if (refused) return no(refused);
  const name = input.name.trim();
  const problems: Problem[] = [];
  if (name === '') problems.push({ at: 'name', code: 'required' });
  if (input.beganOn > today.toString()) problems.push({ at: 'beganOn', code: 'in-the-future' });
  if (input.partnershipId && !(await partnershipOn(tx, input.partnershipId, today.toString())))
    problems.push({ at: 'partnershipId', code: 'group-names-no-partner' });
  if (problems.length > 0) return no(invalid(...problems));
  const named = (each: { name: string; ended_on: string | null }) =>
    each.ended_on === null && each.name.toLowerCase() === name.toLowerCase();
  if ((await groupsOn(tx, today.toString())).some(named)) return no({ kind: 'group-of-that-name' });

  const id = newId();
  await tx
    .insertInto('app.support_group')
    .values({
      id,
      agency_id: who.agencyId,
      name,
      partnership_id: input.partnershipId,
      meets: input.meets?.trim() || null,
      language: input.language,
      began_on: input.beganOn,
      ended_on: null,
      opened_by: who.userId,
    })
    .execute();
  return ok({ id });
}
