import type pg from 'pg';
import type { Id } from '#kernel/ids.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { agencyFrame, countHomes, countItself } from '../agency/count-agency.ts';
import { keepOwed } from '../agency/keep.ts';
import { homesToCount } from '../agency/store.ts';
import { countAlone } from '../store.ts';
import { asClocks } from './recount-agency.ts';

/** So many homes are counted in one transaction. */
const TOGETHER = 500;

/** Counts what is due for one home at a moment (ISO), after a fact about it. */
export const recountHome = (
  pool: pg.Pool,
  { agency, home }: { readonly agency: Id; readonly home: Id },
  now: string,
): Promise<{ readonly changed: number; readonly removed: number }> =>
  inTransaction(pool, asClocks(agency, now), async tx => {
    await countAlone(tx, agency);
    const counted = await countHomes(tx, [home], await agencyFrame(tx, agency, now));
    return await keepOwed(tx, { agencyId: agency, now }, [{ home, duties: counted.get(home)?.duties ?? [] }]);
  });

/** Counts what is due for every home of an agency, and for the agency itself. */
export async function recountHomes(
  pool: pg.Pool,
  agencyId: Id,
  now: string,
): Promise<{ readonly homes: number; readonly changed: number }> {
  const context = asClocks(agencyId, now);
  const homes = await inTransaction(pool, context, homesToCount);
  let changed = 0;
  for (let from = 0; from <= homes.length; from += TOGETHER) {
    const some = homes.slice(from, from + TOGETHER);
    changed += await inTransaction(pool, context, async tx => {
      await countAlone(tx, agencyId);
      const frame = await agencyFrame(tx, agencyId, now);
      const counted = await countHomes(tx, some, frame);
      const owed = [...counted].map(([home, { duties }]) => ({ home, duties }));
      // The agency's own come with the first homes, also where there are none.
      const own = from === 0 ? [{ home: null, duties: (await countItself(tx, frame)).duties }] : [];
      return (await keepOwed(tx, { agencyId, now }, [...owed, ...own])).changed;
    });
  }
  return { homes: homes.length, changed };
}
