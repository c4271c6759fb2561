import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { EndNeed } from '../contract.ts';
import { NeedEnded } from '../facts.ts';
import { needById } from '../store.ts';

export type EndNeedRefusal = Invalid | { readonly kind: 'need-is-over' };

/** Ends a need and says why; it stays in the record. Throws NotThere when it is not there for the asker. */
export async function endNeed(ask: Ask, input: EndNeed): Promise<Result<null, EndNeedRefusal>> {
  const need = await needById(ask.tx, input.needId);
  if (!need) return notThere();
  if (need.ended_on !== null) return no({ kind: 'need-is-over' });
  const endedOn = input.endedOn ?? ask.today.toString();
  if (endedOn > ask.today.toString()) return no(invalid({ at: 'endedOn', code: 'in-the-future' }));
  if (endedOn < need.identified_on) return no(invalid({ at: 'endedOn', code: 'ends-before-it-begins' }));

  await ask.tx
    .updateTable('app.need')
    .set({ ended_on: endedOn, ended_why: input.why, waits_for: null })
    .where('id', '=', need.id)
    .execute();
  const { person_id: personId, kind } = need;
  await recordFact(ask, NeedEnded, [personId], { needId: need.id, personId, kind, why: input.why });
  return ok(null);
}
