import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import type { SetLevel, SetLevelRefusal } from '../contract.ts';
import { dayProblems } from '../rules/move.ts';
import { isOver } from '../rules/states.ts';
import { holdPartnership, levelFrom } from '../store/changes.ts';
import { levelState, partnershipOn, standingOf } from '../store/partnerships.ts';

/**
 * Says how closely both sides work together since a day, with what shows it (S1-18): it may rise and fall, and every level
 * stays in the history. Throws NotThere.
 */
export async function setLevel(
  ask: Ask,
  { partnershipId, level, on, ...input }: SetLevel,
): Promise<Result<null, SetLevelRefusal>> {
  const { tx, who, today } = ask;
  const partner = await partnershipOn(tx, partnershipId, today.toString());
  if (!partner) return notThere();
  await holdPartnership(tx, partner.id);
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  const { state } = await standingOf(tx, partner.id);
  if (isOver(state)) return no({ kind: 'partnership-is-over' });
  const now = await levelState(tx, partner.id);
  if (now.level === level) return no({ kind: 'level-as-before' });
  const evidence = input.evidence.trim();
  const problems = [
    ...dayProblems(on, now.changed, today.toString()),
    ...(evidence === '' ? [{ at: 'evidence', code: 'required' }] : []),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  await levelFrom(ask, partner.id, now.since, on, { level, evidence });
  return ok(null);
}
