import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import { communityById } from '../../store/communities.ts';
import type { WriteStep, WriteStepRefusal } from '../contract.ts';
import { isPartner, worksIn } from '../store/objectives.ts';
import { rolloutById } from '../store/rollout.ts';

/**
 * Writes down a joint step. What is vague about it (no verb one can see done, no owner, no day, nothing that shows it)
 * is kept and named on every page, until it is made clear. A step of a place where the way of working has not begun is
 * refused. Throws NotThere.
 */
export async function writeStep(ask: Ask, input: WriteStep): Promise<Result<{ id: Id }, WriteStepRefusal>> {
  const { tx, who, today } = ask;
  const community = await communityById(tx, input.communityId);
  if (!community) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  if (input.rolloutId && (await rolloutById(tx, input.rolloutId))?.decision !== 'go')
    return no({ kind: 'not-begun-there' });
  const partners = [input.partnershipId, input.besideId].filter(id => id != null);
  // Who does it with them may come from another community.
  const stranger =
    (input.partnershipId !== null && !(await worksIn(tx, input.partnershipId, community.id))) ||
    (input.besideId != null && !(await isPartner(tx, input.besideId)));
  const problems: Problem[] = [
    ...(input.words.trim() === '' ? [{ at: 'words', code: 'required' }] : []),
    ...(stranger ? [{ at: 'owner', code: 'not-a-partner-here' }] : []),
    ...(partners.length > 0 && !input.shared ? [{ at: 'shared', code: 'partners-see-their-own' }] : []),
    ...(input.besideId != null && input.besideId === input.partnershipId
      ? [{ at: 'beside', code: 'the-same-twice' }]
      : []),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await tx
    .insertInto('app.joint_step')
    .values({
      id,
      agency_id: who.agencyId,
      community_id: community.id,
      goal_id: input.goalId,
      rollout_id: input.rolloutId ?? null,
      words: input.words.trim(),
      owner_id: input.ownerId,
      partnership_id: input.partnershipId,
      beside_id: input.besideId ?? null,
      due_on: input.dueOn,
      measured_by: input.measuredBy?.trim() || null,
      means: input.means?.trim() || null,
      shared: input.shared,
      written_on: today.toString(),
      written_by: who.userId,
    })
    .execute();
  return ok({ id });
}
