import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { EndPosition, EndPositionRefusal } from '../contract.ts';
import { manageStaff } from '../policy.ts';
import { followPositions, positionById } from '../store/positions.ts';

/** Ends a position at a moment; what it opened closes at that moment. */
export async function endPosition(
  ask: Ask,
  { positionId, at }: EndPosition,
): Promise<Result<null, EndPositionRefusal>> {
  const position = await positionById(ask.tx, positionId);
  if (!position) return no({ kind: 'no-such-position' });
  if (!manageStaff.may(ask.who)) return no({ kind: 'not-allowed' });
  const { from, to } = position.period;
  if (Temporal.Instant.compare(at, from) <= 0) return no({ kind: 'ends-before-it-began' });
  if (to !== null && Temporal.Instant.compare(to, at) <= 0) return no({ kind: 'no-such-position' });

  await ask.tx
    .updateTable('app.position')
    .set({ during: writeRange({ from, to: at }) })
    .where('id', '=', positionId)
    .execute();
  await followPositions(ask.tx, position.user_id);
  return ok(null);
}
