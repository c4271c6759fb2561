import { newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { ProfileRefusal, SetApproach } from '../contract.ts';
import { partnerToKeep } from '../keep-partner.ts';
import { APPROACHES } from '../rules/codes.ts';
import { dayProblems } from '../rules/problems.ts';
import { lasting } from '../store/lasting.ts';
import { makeRoom } from '../store/time.ts';

/** Notes how a partner goes about a matter on which organizations differ (S4-133); what it said before stays on record. */
export async function setApproach(
  ask: Ask,
  { partnershipId, topic, approach, words, on }: SetApproach,
): Promise<Result<{ topic: string }, ProfileRefusal>> {
  const kept = await partnerToKeep(ask, partnershipId);
  if (!kept.ok) return kept;
  const known: readonly string[] = [...APPROACHES[topic], 'other'];
  const problems: Problem[] = [
    ...(known.includes(approach) ? [] : [{ at: 'approach', code: 'not-a-way-of-this' }]),
    ...(approach === 'other' && !words?.trim() ? [{ at: 'words', code: 'required' }] : []),
    ...dayProblems('on', on, ask.today.toString()),
  ];
  if (problems.length > 0) return no(invalid(...problems));
  if (!(await makeRoom(ask.tx, 'app.partner_approach', { partnership_id: partnershipId, topic }, on)))
    return no(invalid({ at: 'on', code: 'something-newer-counts' }));
  await ask.tx
    .insertInto('app.partner_approach')
    .values({
      id: newId(),
      ...lasting(ask, { partnershipId, from: on, until: null }),
      topic,
      approach,
      words: words?.trim() || null,
    })
    .execute();
  return ok({ topic });
}
