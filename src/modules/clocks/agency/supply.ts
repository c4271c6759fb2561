import type { Id } from '#kernel/ids.ts';
import type { Fact } from '#modules/rulebook/index.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A fact about a home as its room hands it over. Its id names the record: table and id (`license:0197…`). */
export type HomeFact = Fact & { readonly home: Id };

/**
 * How a room tells rules what it knows of homes, as `FactSupplier` does of children: one query for all homes asked for;
 * days are days since 1970 in the agency's time zone.
 */
export type HomeFactSupplier = {
  /** The kinds of facts it knows, of the rulebook's vocabulary. */
  readonly kinds: readonly string[];
  readonly load: (tx: Tx, homes: readonly Id[], zone: string) => Promise<readonly HomeFact[]>;
};

let known: readonly HomeFactSupplier[] = [];

/** Tells the clocks which rooms know facts of homes; `app.ts` does so once, because they come after this room. */
export const setHomeFactSuppliers = (suppliers: readonly HomeFactSupplier[]): void => {
  known = suppliers;
};

/** Every room that knows facts of homes, in the order of the rooms. */
export const homeFactSuppliers = (): readonly HomeFactSupplier[] => known;
