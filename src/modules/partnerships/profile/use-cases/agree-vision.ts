import { newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import type { AgreeVision, AgreeVisionRefusal } from '../contract.ts';
import { partnerToKeep } from '../keep-partner.ts';
import { dayProblems, saidProblems } from '../rules/problems.ts';
import { newestVision, visionById } from '../store/visions.ts';

/** Notes that somebody agreed to a shared vision: of a partner, or of the agency. Only to the newest version. */
export async function agreeVision(
  ask: Ask,
  { visionId, partnershipId, name, on }: AgreeVision,
): Promise<Result<{ id: string }, AgreeVisionRefusal>> {
  const vision = (await visionById(ask.tx, visionId)) ?? notThere();
  const refused = mayNotKeep(ask.who);
  if (refused) return no(refused);
  if (partnershipId !== null) await partnerToKeep(ask, partnershipId);
  const newest = await newestVision(ask.tx, {
    communityId: vision.community_id ?? undefined,
    partnershipId: vision.partnership_id ?? undefined,
  });
  if (newest?.id !== vision.id) return no({ kind: 'vision-was-replaced' });
  const problems = [...saidProblems({ name }), ...dayProblems('on', on, ask.today.toString(), vision.written_on)];
  if (problems.length > 0) return no(invalid(...problems));
  const there = await ask.tx
    .selectFrom('app.vision_agreement')
    .select('id')
    .where('vision_id', '=', vision.id)
    .where('partnership_id', partnershipId === null ? 'is' : '=', partnershipId)
    .where('name', '=', name.trim())
    .executeTakeFirst();
  if (there) return no({ kind: 'has-agreed-already' });
  const id = newId();
  await ask.tx
    .insertInto('app.vision_agreement')
    .values({
      id,
      agency_id: ask.who.agencyId,
      vision_id: vision.id,
      partnership_id: partnershipId,
      name: name.trim(),
      agreed_on: on,
      noted_by: ask.who.userId,
    })
    .execute();
  return ok({ id });
}
