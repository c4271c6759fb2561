import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { relativesOf } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { settingConditions } from '../../policy.ts';
import { permanencySetting } from '../../setting.ts';
import type { SetCondition, SetConditionRefusal } from '../contract.ts';
import { goingHome } from '../going-home.ts';
import { insertCondition } from '../store.ts';

/**
 * Says in plain words what has to be so before the child goes home, and what will show it (S2-10, S2-57). The parent it names
 * reads it. Throws NotThere when the child's permanency is not the asker's to see.
 */
export async function setCondition(ask: Ask, input: SetCondition): Promise<Result<{ id: Id }, SetConditionRefusal>> {
  const { tx, who, now } = ask;
  await permanencySetting(ask, input.childId);
  if (!settingConditions.may(who)) return no({ kind: 'not-allowed' });
  const goal = await goingHome(tx, input.childId);
  if (!goal) return no({ kind: 'goal-is-not-return-home' });

  const problems: Problem[] = [];
  if (input.what.trim() === '') problems.push({ at: 'what', code: 'required' });
  if (input.shows.trim() === '') problems.push({ at: 'shows', code: 'required' });
  if (input.setOn > ask.today.toString()) problems.push({ at: 'setOn', code: 'in-the-future' });
  else if (input.setOn < goal.set_on) problems.push({ at: 'setOn', code: 'before-the-goal' });
  const family = input.parentId === null ? [] : await relativesOf(tx, input.childId, ask.language);
  if (input.parentId !== null && !family.some(({ id }) => id === input.parentId))
    problems.push({ at: 'parentId', code: 'not-one-of' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await insertCondition(tx, { id, agencyId: who.agencyId, by: who.userId, at: now }, goal.id, input);
  return ok({ id });
}
