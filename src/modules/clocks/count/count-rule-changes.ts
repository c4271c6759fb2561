import { writeDay } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import { type ChangeCounter, type Facts, type Obligation, obligations } from '#modules/rulebook/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { asClocks } from '../jobs/recount-agency.ts';
import { addChanges, type DueDate, noChanges, sumOfChanges } from '../rules/due-dates-changed.ts';
import { childrenToCount, countPlainly } from '../store.ts';
import { factSuppliers } from '../suppliers.ts';
import { type CountingFrame, countingFrame, ofChildren } from './counting-frame.ts';
import { gatherFacts } from './gather-facts.ts';

/** So many children are counted in one transaction. */
const TOGETHER = 200;

/** States in which a due date is still ahead of somebody, or behind them. */
const OPEN: readonly Obligation['state'][] = ['upcoming', 'due', 'overdue', 'excepted'];

/**
 * Counts every child of an agency whose duties time changes under two sets of rules, and says which due dates differ. It reads
 * as counting does, some hundred children at a time, and writes nothing.
 */
export const countRuleChanges: ChangeCounter = async (pool, { agencyId, before, after, now }) => {
  const context = asClocks(agencyId, now);
  const [children, frame] = await inTransaction(pool, context, tx =>
    Promise.all([childrenToCount(tx), countingFrame(tx, agencyId, now)]),
  );
  const [old, fresh] = [before, after].map(rulebook => ({ ...frame, rulebook: ofChildren(rulebook) }));
  const changes = noChanges();
  for (let from = 0; from < children.length; from += TOGETHER) {
    const some: readonly Id[] = children.slice(from, from + TOGETHER);
    const facts = await inTransaction(pool, context, async tx => {
      await countPlainly(tx);
      return await gatherFacts(tx, factSuppliers(), some, frame.view.zone);
    });
    for (const known of facts.values()) addChanges(changes, dueDates(known, old!), dueDates(known, fresh!));
  }
  return sumOfChanges(changes);
};

const dueDates = (known: Facts, { rulebook, view }: CountingFrame): DueDate[] =>
  obligations(known, rulebook, view).flatMap(({ key, rule, due, state }) =>
    due && OPEN.includes(state) ? [{ key, rule: rule.id, due: `${writeDay(due.day)} ${due.at ?? ''}` }] : [],
  );
