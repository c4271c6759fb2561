import { newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { ConditionMet } from '../../facts.ts';
import { settingConditions } from '../../policy.ts';
import { permanencySetting } from '../../setting.ts';
import type { RecordProgress, RecordProgressRefusal } from '../contract.ts';
import { goingHome } from '../going-home.ts';
import { conditionOf, insertProgress } from '../store.ts';

/**
 * Writes down where a condition stands and what shows it. What stood before stays readable. Throws NotThere when the
 * condition is not the asker's to see.
 */
export async function recordProgress(ask: Ask, input: RecordProgress): Promise<Result<null, RecordProgressRefusal>> {
  const { tx, who, now } = ask;
  const { childId, conditionId, state, onDay } = input;
  await permanencySetting(ask, childId);
  const condition = (await conditionOf(tx, childId, conditionId)) ?? notThere();
  if (!settingConditions.may(who)) return no({ kind: 'not-allowed' });
  if ((await goingHome(tx, childId))?.id !== condition.goal_id) return no({ kind: 'goal-is-not-return-home' });

  const problems: Problem[] = [];
  if (input.evidence.trim() === '') problems.push({ at: 'evidence', code: 'required' });
  if (onDay > ask.today.toString()) problems.push({ at: 'onDay', code: 'in-the-future' });
  else if (onDay < condition.state_on) problems.push({ at: 'onDay', code: 'before-what-stands' });
  if (problems.length > 0) return no(invalid(...problems));

  await insertProgress(tx, { id: newId(), agencyId: who.agencyId, by: who.userId, at: now }, input);
  if (state === 'met' && condition.state !== 'met')
    await recordFact(ask, ConditionMet, [childId], { childId, conditionId, metOn: onDay });
  return ok(null);
}
