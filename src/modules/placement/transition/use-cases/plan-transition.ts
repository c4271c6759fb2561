import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordMoves } from '../../policy.ts';
import { findStanding } from '../../store.ts';
import type { PlanTransition, PlanTransitionRefusal } from '../contract.ts';
import { insertTransition, opensPlacementOf, transitionsOf } from '../store.ts';

/**
 * Begins to prepare a move (S2-02): everything that is to be done stands on its list from the first day. An emergency says
 * why. Throws NotThere when the child's placement is not the asker's to see.
 */
export async function planTransition(
  ask: Ask,
  input: PlanTransition,
): Promise<Result<{ id: Id }, PlanTransitionRefusal>> {
  const { tx, who, now } = ask;
  const today = ask.today.toString();
  if (!(await opensPlacementOf(tx, input.childId))) return notThere();
  if (!recordMoves.may(who)) return no({ kind: 'not-allowed' });
  if (!(await findStanding(tx, input.childId))) return no({ kind: 'not-in-care' });
  if ((await transitionsOf(tx, input.childId, true)).some(({ state }) => state !== 'over'))
    return no({ kind: 'transition-stands' });
  const problems: Problem[] = [];
  if (input.plannedOn < today) problems.push({ at: 'plannedOn', code: 'date-too-early' });
  if (input.toward.trim() === '') problems.push({ at: 'toward', code: 'required' });
  if (input.emergency && !input.why?.trim()) problems.push({ at: 'why', code: 'emergency-says-why' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await insertTransition(tx, { id, agencyId: who.agencyId, by: who.userId, at: now, on: today }, input);
  return ok({ id });
}
