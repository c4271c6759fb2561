import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { dropPlan, planToChange } from '../store.ts';

export type DropVisit = { readonly planId: Id; readonly why: string };

/** Drops a planned visit, with the reason. The legal date stays: only a visit settles it. Throws NotThere as moveVisit does. */
export async function dropVisit(ask: Ask, { planId, why }: DropVisit): Promise<Result<void, Invalid>> {
  const plan = (await planToChange(ask.tx, planId)) ?? notThere();
  if (why.trim() === '') return no(invalid({ at: 'droppedWhy', code: 'required' }));
  await dropPlan(ask.tx, plan.id, ask.now, why.trim());
  return ok(undefined);
}
