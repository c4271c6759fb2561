import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import { communityById } from '../../store/communities.ts';
import type { ProfileRefusal, WriteVision } from '../contract.ts';
import { partnerToKeep } from '../keep-partner.ts';
import { dayProblems, saidProblems } from '../rules/problems.ts';
import { newestVision } from '../store/visions.ts';

/** Writes the next version of a shared vision; those before it stay, with who agreed to them. */
export async function writeVision(
  ask: Ask,
  { communityId, partnershipId, words, on }: WriteVision,
): Promise<Result<{ id: Id; version: number }, ProfileRefusal>> {
  if (communityId === undefined) {
    const kept = await partnerToKeep(ask, partnershipId ?? notThere());
    if (!kept.ok) return kept;
  } else if (!(await communityById(ask.tx, communityId))) return notThere();
  const refused = mayNotKeep(ask.who);
  if (refused) return no(refused);
  const newest = await newestVision(ask.tx, { communityId, partnershipId });
  const problems = [
    ...saidProblems({ words }),
    ...dayProblems('on', on, ask.today.toString(), newest?.written_on ?? undefined),
  ];
  if (problems.length > 0) return no(invalid(...problems));
  const [id, version] = [newId(), (newest?.version ?? 0) + 1];
  await ask.tx
    .insertInto('app.shared_vision')
    .values({
      id,
      agency_id: ask.who.agencyId,
      community_id: communityId ?? null,
      partnership_id: communityId === undefined ? partnershipId! : null,
      version,
      words: words.trim(),
      written_on: on,
      written_by: ask.who.userId,
    })
    .execute();
  return ok({ id, version });
}
