import type { Id } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { readRange, writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { essentialsChanged } from '../change-essentials.ts';
import { endDayProblem } from '../rules/end-day.ts';
import { bornOn, findMedicine, medicinesOf } from '../store.ts';
import type { EndLine, EndRefusal } from './end-allergy.ts';

/**
 * Ends a medicine; `endedOn` is the first day without it. When it was the last one listed, medicines are not known from
 * then on. Throws NotThere when it is not there for the asker.
 */
export async function endMedicine(ask: Ask, { id, endedOn }: EndLine): Promise<Result<{ childId: Id }, EndRefusal>> {
  const medicine = await findMedicine(ask.tx, id);
  if (!medicine) return notThere();
  const { from, to } = readRange(medicine.during);
  if (to !== null) return no({ kind: 'already-ended' });
  const { child_id: childId, name } = medicine;
  const today = ask.today.toString();
  const problem = endDayProblem(endedOn, await bornOn(ask.tx, childId), today);
  if (problem) return no(problem);
  if (endedOn <= from) return no(invalid({ at: 'endedOn', code: 'ends-before-it-begins' }));

  await ask.tx
    .updateTable('app.medicine')
    .set({ during: writeRange({ from, to: endedOn }) })
    .where('id', '=', id)
    .execute();
  const left = await medicinesOf(ask.tx, childId, today);
  await essentialsChanged(
    ask,
    childId,
    { code: 'medicine-ended', name },
    { medicines_known: left.length > 0 ? 'listed' : 'not_known' },
  );
  return ok({ childId });
}
