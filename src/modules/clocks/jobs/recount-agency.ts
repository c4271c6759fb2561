import type pg from 'pg';
import type { Id } from '#kernel/ids.ts';
import { type Context, inTransaction } from '#platform/db/transaction.ts';
import { countChildren } from '../count/count-children.ts';
import { countingFrame } from '../count/counting-frame.ts';
import type { Kept } from '../count/keep-sheets.ts';
import { childrenToCount, countBeside, countPlainly } from '../store.ts';
import type { FactSupplier } from '../supply.ts';

/** So many children are counted in one transaction: short enough that nobody waits for it. */
const TOGETHER = 100;
/** While one connection writes, what the other read is counted. */
const LANES = 2;

/** Counting works as a role of its own, which reads facts of one agency and writes what is due. */
export const asClocks = (agencyId: Id, now: string): Context => ({
  role: 'alongside_clocks',
  userId: null,
  agencyId,
  now,
});

/**
 * Counts what is due for every child of an agency whose duties time changes, some hundred at a time, each in a transaction
 * of its own: broken off, it leaves what it has done, and doing it again goes on from there. `now` is an ISO moment.
 */
export async function recountAgency(
  pool: pg.Pool,
  suppliers: readonly FactSupplier[],
  agencyId: Id,
  now: string,
): Promise<Kept & { readonly children: number }> {
  const context = asClocks(agencyId, now);
  const [children, frame] = await inTransaction(pool, context, tx =>
    Promise.all([childrenToCount(tx), countingFrame(tx, agencyId, now)]),
  );
  const kept = { children: children.length, added: 0, changed: 0, removed: 0 };
  // Both lanes draw from it.
  const chunks = chunksOf(children).values();
  const lane = async () => {
    for (const some of chunks) {
      const { added, changed, removed } = await inTransaction(pool, context, async tx => {
        await Promise.all([countPlainly(tx), countBeside(tx, agencyId)]);
        return await countChildren(tx, suppliers, some, frame);
      });
      kept.added += added;
      kept.changed += changed;
      kept.removed += removed;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return kept;
}

const chunksOf = (children: readonly Id[]): Id[][] =>
  Array.from({ length: Math.ceil(children.length / TOGETHER) }, (_, turn) =>
    children.slice(turn * TOGETHER, (turn + 1) * TOGETHER),
  );
