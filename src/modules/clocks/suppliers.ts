import type { FactSupplier } from './supply.ts';

let known: readonly FactSupplier[] = [];

/** Tells the clocks which rooms supply facts; `app.ts` does so once, because they come after this room. */
export const setFactSuppliers = (suppliers: readonly FactSupplier[]): void => {
  known = suppliers;
};

/** Every room that supplies facts, in the order of the rooms. */
export const factSuppliers = (): readonly FactSupplier[] => known;
