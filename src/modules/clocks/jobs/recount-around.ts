import type pg from 'pg';
import type { Id } from '#kernel/ids.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { countChildren } from '../count/count-children.ts';
import { countingFrame } from '../count/counting-frame.ts';
import type { Kept } from '../count/keep-sheets.ts';
import { childrenAround, countAlone, countPlainly } from '../store.ts';
import type { FactSupplier } from '../supply.ts';
import { asClocks } from './recount-agency.ts';

/**
 * Counts what is due for a child, and for the other children of the case, at a moment (ISO). `subject` may also be a case.
 * Null: it is neither, so that nothing is due.
 */
export const recountAround = (
  pool: pg.Pool,
  suppliers: readonly FactSupplier[],
  { agency, subject }: { readonly agency: Id; readonly subject: Id },
  now: string,
): Promise<Kept | null> =>
  inTransaction(pool, asClocks(agency, now), async tx => {
    await Promise.all([countPlainly(tx), countAlone(tx, agency)]);
    const children = await childrenAround(tx, subject);
    if (children.length === 0) return null;
    return await countChildren(tx, suppliers, children, await countingFrame(tx, agency, now));
  });
