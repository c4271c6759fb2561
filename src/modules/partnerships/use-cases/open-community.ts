import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { OpenCommunity, OpenCommunityRefusal } from '../contract.ts';
import { mayNotKeep } from '../policy.ts';
import { communityNamed, communityOfAreas } from '../store/communities.ts';

/** Opens a community of one or more neighborhoods, which the agency begins to work with. */
export async function openCommunity(
  ask: Ask,
  { areaCodes, beganOn, ...input }: OpenCommunity,
): Promise<Result<{ id: Id }, OpenCommunityRefusal>> {
  const { tx, who, today } = ask;
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  const name = input.name.trim();
  const problems: Problem[] = [
    ...(name === '' ? [{ at: 'name', code: 'required' }] : []),
    ...(beganOn > today.toString() ? [{ at: 'beganOn', code: 'in-the-future' }] : []),
  ];
  if (problems.length > 0) return no(invalid(...problems));
  if (await communityNamed(tx, name)) return no({ kind: 'name-is-taken' });
  const elsewhere = await communityOfAreas(tx, areaCodes, beganOn);
  if (elsewhere) return no({ kind: 'area-lies-elsewhere', community: elsewhere.name });

  const id = newId();
  const agency = { agency_id: who.agencyId };
  await tx
    .insertInto('app.community')
    .values({ id, ...agency, name, began_on: beganOn })
    .execute();
  if (areaCodes.length > 0)
    await tx
      .insertInto('app.community_area')
      .values(
        areaCodes.map(code => ({
          id: newId(),
          ...agency,
          community_id: id,
          area_code: code,
          during: writeRange({ from: beganOn }),
        })),
      )
      .execute();
  return ok({ id });
}
