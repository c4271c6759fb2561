import { newId } from '#kernel/ids.ts';
import { writeRange } from '#kernel/ranges.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { ApproveHomeForChild } from '../contract.ts';

/** Approves a relative's or family friend's unlicensed home for one named child. */
export async function approveHomeForChild(ask: Ask, input: ApproveHomeForChild): Promise<Result<void, never>> {
  await ask.tx
    .insertInto('app.home_approval')
    .values({
      id: newId(),
      agency_id: ask.who.agencyId,
      home_id: input.homeId,
      child_id: input.childId,
      during: writeRange(input),
    })
    .execute();
  return ok(undefined);
}
