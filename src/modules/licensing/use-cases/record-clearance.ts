import { newId } from '#kernel/ids.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { RecordClearance } from '../contract.ts';

/** Records a check of an adult in a home and the days it holds. */
export async function recordClearance(
  ask: Ask,
  input: RecordClearance,
): Promise<Result<void, { readonly kind: 'ends-before-it-begins' }>> {
  if (input.to <= input.from) return no({ kind: 'ends-before-it-begins' });
  await ask.tx
    .insertInto('app.adult_clearance')
    .values({
      id: newId(),
      agency_id: ask.who.agencyId,
      home_id: input.homeId,
      person_id: input.personId,
      kind: input.kind,
      during: writeRange(input),
    })
    .execute();
  return ok(undefined);
}
