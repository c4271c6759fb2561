import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordMoves } from '../../policy.ts';
import type { SettleItem, SettleItemRefusal } from '../contract.ts';
import { itemsOf, opensPlacementOf, transitionsOf, updateItem } from '../store.ts';

/** Says that one thing of a prepared move is done, not needed and why, or open again. Throws NotThere. */
export async function settleItem(ask: Ask, input: SettleItem): Promise<Result<null, SettleItemRefusal>> {
  const { tx, who } = ask;
  const { childId, kind, state, onDay, note } = input;
  if (!(await opensPlacementOf(tx, childId))) return notThere();
  if (!recordMoves.may(who)) return no({ kind: 'not-allowed' });
  const plan = (await transitionsOf(tx, childId, true)).find(one => one.state === 'open');
  if (!plan) return no({ kind: 'no-transition' });
  const problems: Problem[] = [];
  if (!(await itemsOf(tx, childId, plan.id)).some(item => item.kind === kind))
    problems.push({ at: 'kind', code: 'not-one-of' });
  if (state === 'done' && onDay === null) problems.push({ at: 'onDay', code: 'required' });
  if (onDay !== null && onDay > ask.today.toString()) problems.push({ at: 'onDay', code: 'in-the-future' });
  if (state === 'not_needed' && !note?.trim()) problems.push({ at: 'note', code: 'not-needed-says-why' });
  if (problems.length > 0) return no(invalid(...problems));

  await updateItem(tx, plan.id, { kind, state, on_day: state === 'done' ? onDay : null, note: note?.trim() || null });
  return ok(null);
}
