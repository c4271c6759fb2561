import { newId } from '#kernel/ids.ts';
import { writeRange } from '#kernel/ranges.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { HoldHome } from '../contract.ts';

/** Puts a home on hold: it takes no new child in these days. Children who live there stay. */
export async function holdHome(ask: Ask, input: HoldHome): Promise<Result<void, never>> {
  await ask.tx
    .insertInto('app.home_hold')
    .values({
      id: newId(),
      agency_id: ask.who.agencyId,
      home_id: input.homeId,
      during: writeRange(input),
      reason: input.reason,
    })
    .execute();
  return ok(undefined);
}
