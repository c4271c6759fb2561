import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { partnershipOn } from '../../partners/store/partnerships.ts';

import { communityById } from '../../store/communities.ts';
import type { ProfileRefusal, WriteNote } from '../contract.ts';
import { mayNotNote } from '../policy.ts';
import { saidProblems } from '../rules/problems.ts';

/** Writes a note about a community or a partner, for those alone who build partnerships (S4-105). */
export async function writeNote(
  ask: Ask,
  { communityId, partnershipId, words }: WriteNote,
): Promise<Result<{ id: Id }, ProfileRefusal>> {
  const { tx, who } = ask;
  const today = ask.today.toString();
  const about =
    communityId === undefined
      ? await partnershipOn(tx, partnershipId ?? notThere(), today)
      : await communityById(tx, communityId);
  if (!about) return notThere();
  const refused = mayNotNote(who);
  if (refused) return no(refused);
  const problems = saidProblems({ words });
  if (problems.length > 0) return no(invalid(...problems));
  const id = newId();
  await tx
    .insertInto('app.partnership_note')
    .values({
      id,
      agency_id: who.agencyId,
      community_id: communityId ?? null,
      partnership_id: communityId === undefined ? about.id : null,
      words: words.trim(),
      written_on: today,
      written_by: who.userId,
    })
    .execute();
  return ok({ id });
}
