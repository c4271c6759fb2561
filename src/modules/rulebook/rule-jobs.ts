import type { TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import type pg from 'pg';
import { z } from 'zod';
import type { Id } from '#kernel/ids.ts';
import { inTransaction, type Tx } from '#platform/db/transaction.ts';
import { changeCounter, type RuleChanges } from './change-counter.ts';
import { readyRules } from './engine/compile.ts';
import { giveShippedPacks } from './give-shipped-packs.ts';
import type { Pack } from './language/rule.ts';
import { packsInForce } from './load/packs-in-force.ts';
import { contentOf, editionById, keepChanges } from './store.ts';

/** What the jobs need of their process. */
export type RuleHouse = { readonly pool: pg.Pool; readonly moment: () => string };

const payloadShape = z.object({ edition: z.uuid(), agency: z.uuid() });

/** The jobs of rules: first rules for a new agency, and the dry run of an edition that was brought. Payloads hold ids. */
export const ruleTasks = (house: RuleHouse): TaskList => ({
  'take-shipped-packs': async () => void (await giveRulesToNewAgencies(house)),
  'count-rule-changes': async payload => {
    const { edition, agency } = payloadShape.parse(payload);
    await countEdition(house, agency, edition);
  },
});

/** Gives every agency without rules those that came with the product, and says how many agencies got some. */
export async function giveRulesToNewAgencies({ pool, moment }: RuleHouse): Promise<number> {
  const now = moment();
  const asked = { role: 'alongside_jobs', userId: null, agencyId: null, now } as const;
  const { rows } = await inTransaction(pool, asked, tx =>
    sql<{ agency_id: Id; state_code: string }>`select * from app_definer.agencies_without_rules()`.execute(tx),
  );
  for (const { agency_id: agencyId, state_code: state } of rows)
    await forAgency(pool, agencyId, now, tx => giveShippedPacks(tx, { agencyId, state, now }));
  return rows.length;
}

/** Counts what an edition would change, as if it took effect now, and keeps the figures with it. */
async function countEdition({ pool, moment }: RuleHouse, agencyId: Id, editionId: Id): Promise<void> {
  const asked = await forAgency(pool, agencyId, moment(), async tx => {
    const edition = await editionById(tx, editionId);
    if (!edition || edition.inForce !== null) return null;
    return { pack: await contentOf(tx, editionId), running: await packsInForce(tx, agencyId, moment()) };
  });
  if (!asked) return;
  const changes = await countChanges(pool, { agencyId, ...asked, now: moment() });
  await forAgency(pool, agencyId, moment(), tx => keepChanges(tx, editionId, changes, moment()));
}

/** One transaction for one agency, and for nobody in particular. */
const forAgency = <T>(pool: pg.Pool, agencyId: Id, now: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(pool, { role: 'alongside_clocks', userId: null, agencyId, now }, work);

/** What an edition would change for the open cases of an agency. */
export const countChanges = (
  pool: pg.Pool,
  { agencyId, pack, running, now }: { agencyId: Id; pack: Pack; running: readonly Pack[]; now: string },
): Promise<RuleChanges> =>
  changeCounter()(pool, {
    agencyId,
    before: readyRules(running),
    after: readyRules(withEdition(running, pack)),
    now,
  });

const ORDER = ['federal', 'state', 'agency'];

/** The packs that run, with an edition in the place of the one before it. */
const withEdition = (running: readonly Pack[], fresh: Pack): Pack[] =>
  [...running.filter(({ pack }) => pack !== fresh.pack), fresh].toSorted(
    (one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || (one.pack < other.pack ? -1 : 1),
  );
