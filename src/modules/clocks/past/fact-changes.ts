import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { askNoting } from '#platform/record/ask-as-known.ts';
import { changesOf, type RowChange } from '#platform/record/row-changes.ts';
import { subjectTables } from '#platform/record/subject-tables.ts';
import { factSuppliers } from '../suppliers.ts';
import type { FactSupplier } from '../supply.ts';

const known = new WeakMap<FactSupplier, Promise<ReadonlySet<string>>>();

/** The tables a room reads to supply its facts: told by its own statements, asked once of no child. */
export function tablesOf(tx: Tx, supplier: FactSupplier): Promise<ReadonlySet<string>> {
  const found = known.get(supplier);
  if (found) return found;
  const tables = new Set<string>();
  const noting = askNoting(tx, name => tables.add(name));
  const asked = Promise.all([supplier.load(noting, [], 'UTC'), supplier.traits?.(noting, [], 'UTC')]).then(
    () => tables,
  );
  known.set(supplier, asked);
  asked.catch(() => known.delete(supplier));
  return asked;
}

/** What was written down about a child that rules may rest on. */
export type FactChanges = {
  /** Tables with a history, among those that supply facts. */
  readonly tables: readonly string[];
  /** Every change of their rows, as far as the reader may see it. */
  readonly newestFirst: readonly RowChange[];
};

/** Every change of what rules may know of a child. */
export async function factChangesOf(tx: Tx, childId: Id): Promise<FactChanges> {
  const [supplied, subjects] = await Promise.all([
    Promise.all(factSuppliers().map(supplier => tablesOf(tx, supplier))),
    subjectTables(tx),
  ]);
  const names = new Set(supplied.flatMap(tables => [...tables]));
  const tables = subjects.filter(({ name, about }) => about === 'person' && names.has(name));
  return {
    tables: tables.map(({ name }) => name),
    newestFirst: await changesOf(tx, tables, { person: childId, cases: [] }),
  };
}
