import type { Id } from '#kernel/ids.ts';
import { obligations } from '#modules/rulebook/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { FactSupplier } from '../supply.ts';
import type { CountingFrame } from './counting-frame.ts';
import { type DutySheet, dutySheets } from './duty-sheet.ts';
import { gatherFacts } from './gather-facts.ts';
import { type Kept, keepSheets, type Print, printsOf, samePrint } from './keep-sheets.ts';

/** Counts what is due for some children, and keeps it. Counting again changes nothing until a fact, a rule or the day does. */
export async function countChildren(
  tx: Tx,
  suppliers: readonly FactSupplier[],
  children: readonly Id[],
  { agencyId, rulebook, view, now }: CountingFrame,
): Promise<Kept> {
  const [facts, prints] = await Promise.all([gatherFacts(tx, suppliers, children, view.zone), printsOf(tx, children)]);
  const counted: { child: Id; before: Print | undefined; sheets: DutySheet[] }[] = [];
  for (const [child, known] of facts) {
    const sheets = dutySheets(child, obligations(known, rulebook, view));
    const before = prints.get(child);
    if (!samePrint(before, sheets)) counted.push({ child, before, sheets });
  }
  return await keepSheets(tx, { agencyId, now }, counted);
}
