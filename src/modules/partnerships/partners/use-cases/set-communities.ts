import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep, type NotAllowed } from '../../policy.ts';
import type { SetCommunities } from '../contract.ts';
import { dayProblems } from '../rules/move.ts';
import { holdPartnership, workIn } from '../store/changes.ts';
import { choiceProblems } from '../store/choices.ts';
import { lastCommunityDay, partnershipOn } from '../store/partnerships.ts';

/** Says in which communities a partner works with the agency from a day on. Throws NotThere. */
export async function setCommunities(
  ask: Ask,
  { partnershipId, communityIds, on }: SetCommunities,
): Promise<Result<null, Invalid | NotAllowed>> {
  const { tx, who, today } = ask;
  const partner = await partnershipOn(tx, partnershipId, today.toString());
  if (!partner) return notThere();
  await holdPartnership(tx, partner.id);
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  const problems = [
    ...dayProblems(on, await lastCommunityDay(tx, partner.id), today.toString()),
    ...(await choiceProblems(ask, { communityIds })),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  await workIn(ask, partner.id, [...new Set(communityIds)], on);
  return ok(null);
}
