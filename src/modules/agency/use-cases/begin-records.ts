import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { NotAllowed } from '../contract.ts';
import { RecordsBegan } from '../facts.ts';
import { manageAgency } from '../policy.ts';

/**
 * Says from which day (ISO) the agency keeps its records here; null where that is not known. What was due before could not
 * be recorded here, and is counted as nobody's miss, so that every due date is counted again.
 */
export async function beginRecords(ask: Ask, from: string | null): Promise<Result<null, NotAllowed | Invalid>> {
  const { tx, who, today } = ask;
  if (!manageAgency.may(who)) return no({ kind: 'not-allowed' });
  if (from !== null && from > today.toString()) return no(invalid({ at: 'from', code: 'in-the-future' }));

  await tx.updateTable('app.agency').set({ records_from: from }).where('id', '=', who.agencyId).execute();
  await recordFact(ask, RecordsBegan, [], { agencyId: who.agencyId, from });
  return ok(null);
}
