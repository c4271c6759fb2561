import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotPlan, type NotAllowed } from '../../policy.ts';
import { dueById } from '../store/dues.ts';

export type DropDue = { readonly dueId: Id; readonly why: string };

/** An assessment that is due is not needed: the reason stays. Throws NotThere when it is over or not the asker's to see. */
export async function dropDue(ask: Ask, { dueId, why }: DropDue): Promise<Result<null, Invalid | NotAllowed>> {
  const due = (await dueById(ask.tx, dueId)) ?? notThere();
  const refused = mayNotPlan(ask.who);
  if (refused) return no(refused);
  if (!why.trim()) return no(invalid({ at: 'why', code: 'required' }));
  await ask.tx
    .updateTable('app.assessment_due')
    .set({ dropped_at: ask.now, dropped_why: why.trim() })
    .where('id', '=', due.id)
    .execute();
  return ok(null);
}
