import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { PlaceHold } from '../contract.ts';
import { opensHoldsOf } from '../store.ts';

export type { PlaceHold } from '../contract.ts';

/**
 * Places a legal hold: from now on nothing of this record is destroyed, whoever asks. Several may last at once, each for a
 * matter of its own. Throws NotThere when the record is not the asker's.
 */
export async function placeHold(ask: Ask, { childId, ...input }: PlaceHold): Promise<Result<{ id: Id }, Invalid>> {
  const { tx, who, now } = ask;
  if (!(await opensHoldsOf(tx, childId))) return notThere();
  const [matter, askedBy] = [input.matter.trim(), input.askedBy.trim()];
  const missing = Object.entries({ matter, askedBy }).filter(([, words]) => words === '');
  if (missing.length > 0) return no(invalid(...missing.map(([at]) => ({ at, code: 'required' }))));

  const id = newId();
  await tx
    .insertInto('app.legal_hold')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: childId,
      matter,
      asked_by: askedBy,
      placed_at: now,
      placed_by: who.userId,
      lifted_at: null,
      lifted_by: null,
      lifted_why: null,
    })
    .execute();
  return ok({ id });
}
