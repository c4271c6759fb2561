import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AddStrength, ProfileRefusal } from '../contract.ts';
import { partnerToKeep } from '../keep-partner.ts';
import { dayProblems, saidProblems } from '../rules/problems.ts';
import { lasting } from '../store/lasting.ts';

/** Notes what one side of a partnership is good at (S4-102). */
export async function addStrength(
  ask: Ask,
  { partnershipId, side, words, on }: AddStrength,
): Promise<Result<{ id: Id }, ProfileRefusal>> {
  const kept = await partnerToKeep(ask, partnershipId);
  if (!kept.ok) return kept;
  const problems = [...saidProblems({ words }), ...dayProblems('on', on, ask.today.toString())];
  if (problems.length > 0) return no(invalid(...problems));
  const id = newId();
  await ask.tx
    .insertInto('app.partner_strength')
    .values({ id, ...lasting(ask, { partnershipId, from: on, until: null }), side, words: words.trim() })
    .execute();
  return ok({ id });
}
