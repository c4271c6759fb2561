import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { NoteDifference, ProfileRefusal } from '../contract.ts';
import { partnerToKeep } from '../keep-partner.ts';
import { dayProblems, saidProblems } from '../rules/problems.ts';

/** Notes that a partner and the agency, or another partner, go about a matter differently. Open until handled (S4-56). */
export async function noteDifference(ask: Ask, input: NoteDifference): Promise<Result<{ id: Id }, ProfileRefusal>> {
  const { partnershipId, otherId, title, topic, theirs, others, on } = input;
  const kept = await partnerToKeep(ask, partnershipId);
  if (!kept.ok) return kept;
  if (otherId !== null) await partnerToKeep(ask, otherId);
  const problems = [
    ...(otherId === partnershipId ? [{ at: 'otherId', code: 'with-itself' }] : []),
    ...saidProblems({ title, theirs, others }),
    ...dayProblems('on', on, ask.today.toString()),
  ];
  if (problems.length > 0) return no(invalid(...problems));
  const id = newId();
  await ask.tx
    .insertInto('app.approach_difference')
    .values({
      id,
      agency_id: ask.who.agencyId,
      partnership_id: partnershipId,
      other_id: otherId,
      title: title.trim(),
      topic,
      theirs: theirs.trim(),
      others: others.trim(),
      noted_on: on,
      noted_by: ask.who.userId,
    })
    .execute();
  return ok({ id });
}
