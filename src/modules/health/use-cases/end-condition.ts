import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { essentialsChanged } from '../change-essentials.ts';
import { endDayProblem } from '../rules/end-day.ts';
import { bornOn, findCondition } from '../store.ts';
import type { EndLine, EndRefusal } from './end-allergy.ts';

/** Ends a condition. Throws NotThere when it is not there for the asker. */
export async function endCondition(ask: Ask, { id, endedOn }: EndLine): Promise<Result<{ childId: Id }, EndRefusal>> {
  const condition = await findCondition(ask.tx, id);
  if (!condition) return notThere();
  if (condition.ended_on !== null) return no({ kind: 'already-ended' });
  const { child_id: childId, name } = condition;
  const problem = endDayProblem(endedOn, await bornOn(ask.tx, childId), ask.today.toString());
  if (problem) return no(problem);

  await ask.tx.updateTable('app.health_condition').set({ ended_on: endedOn }).where('id', '=', id).execute();
  await essentialsChanged(ask, childId, { code: 'condition-ended', name });
  return ok({ childId });
}
