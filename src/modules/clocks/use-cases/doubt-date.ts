import { sql } from 'kysely';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { DoubtDate } from '../contract.ts';
import { DateDoubted } from '../facts.ts';
import { loadWhy } from '../load-why.ts';
import { usedBy } from '../say/say-facts-used.ts';

export type DoubtDateRefusal = { readonly kind: 'not-a-fact-of-it' | 'nobody-to-ask' };

/**
 * Says that a date, or one of the facts it rests on, looks wrong: whoever has the child's case is to look into it. Nothing
 * is written about why; who said so stands in the task. Throws NotThere when the date is not the asker's to know.
 */
export async function doubtDate(ask: Ask, input: DoubtDate): Promise<Result<void, DoubtDateRefusal>> {
  const { childId, obligationId } = input;
  const { row, together } = await loadWhy(ask, childId, obligationId);

  const used = together.flatMap(({ duty }) => usedBy(duty)).find(({ id }) => id === input.factId);
  if (input.factId !== null && !used) return no({ kind: 'not-a-fact-of-it' });
  const { rows } = await sql<{ worker: string | null }>`
    select app_definer.worker_for_date(${childId}, ${obligationId}) as worker`.execute(ask.tx);
  if (!rows[0]) return notThere();
  if (rows[0].worker === null) return no({ kind: 'nobody-to-ask' });

  const fact = used ? { id: used.id, kind: used.kind } : null;
  await recordFact(ask, DateDoubted, [childId], { childId, dutyId: row.id, rule: row.rule, fact });
  return ok(undefined);
}
