import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { GivePosition, GivePositionRefusal } from '../contract.ts';
import { manageStaff } from '../policy.ts';
import { positionRefusal, writePosition } from '../positions.ts';
import { isStaff } from '../store/positions.ts';

/** Gives somebody of the staff a further position; what it opens is open from its beginning. */
export async function givePosition(ask: Ask, input: GivePosition): Promise<Result<{ id: Id }, GivePositionRefusal>> {
  if (!(await isStaff(ask.tx, input.userId))) return no({ kind: 'no-such-person' });
  if (!manageStaff.may(ask.who)) return no({ kind: 'not-allowed' });
  const held = await ask.tx
    .selectFrom('app.position')
    .select('id')
    .where('user_id', '=', input.userId)
    .where('role', '=', input.role)
    .where(sql<boolean>`during && tstzrange(${input.since ?? ask.now}, null)`)
    .executeTakeFirst();
  if (held) return no({ kind: 'already-in-this-position' });
  const refusal = await positionRefusal(ask, input);
  if (refusal) return no(refusal);

  return ok({ id: await writePosition(ask, input) });
}
