import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordMoves } from '../../policy.ts';
import type { EndTransition, EndTransitionRefusal } from '../contract.ts';
import { openItems } from '../rules/open-items.ts';
import { itemsOf, opensPlacementOf, transitionsOf, updateTransition } from '../store.ts';

/**
 * Says that a prepared move is ready, or that its plan is over. A planned move is not ready while something required is
 * open; each of them is named (S2-02). Throws NotThere.
 */
export async function endTransition(
  ask: Ask,
  { childId, to }: EndTransition,
): Promise<Result<null, EndTransitionRefusal>> {
  const { tx, who, language } = ask;
  if (!(await opensPlacementOf(tx, childId))) return notThere();
  if (!recordMoves.may(who)) return no({ kind: 'not-allowed' });
  const plan = (await transitionsOf(tx, childId, true)).find(one => one.state !== 'over');
  if (!plan || (to === 'ready' && plan.state === 'ready')) return no({ kind: 'no-transition' });
  const items = await itemsOf(tx, childId, plan.id);
  const open = to === 'ready' ? openItems(plan.emergency, items) : [];
  const named = (kind: string) => items.find(item => item.kind === kind)?.[language] ?? kind;
  if (open.length > 0)
    return no(invalid(...open.map(({ kind }) => ({ at: kind, code: 'transition-open', fill: { what: named(kind) } }))));

  await updateTransition(tx, plan.id, to);
  return ok(null);
}
