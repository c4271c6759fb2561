import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { FactSupplier, SuppliedTrait } from '#modules/clocks/index.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** Whether the return home is the goal, of children who have one; of the others the court's record tells. */
async function reunificationGoals(tx: Tx, children: readonly Id[]): Promise<SuppliedTrait[]> {
  const { rows } = await sql<{ child: Id; is: boolean }>`
    select child_id as child, kind = 'reunification' as is from app.permanency_goal
    where child_id = any(${children}::uuid[]) and part = 'primary' and ended_on is null`.execute(tx);
  return rows.map(({ child, is }) => ({ child, trait: 'reunification-goal', is }));
}

/** What rules may know of goals: whether the main one is the return home. It stands over what courts' papers let guess. */
export const permanencyClockFacts: FactSupplier = {
  kinds: [],
  traitNames: ['reunification-goal'],
  load: async () => [],
  traits: reunificationGoals,
};
