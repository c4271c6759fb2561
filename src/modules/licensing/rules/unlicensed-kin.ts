import type { HomeKind } from '../contract.ts';

/**
 * A relative's or friend's home that was never licensed: its name tells of one family, so it is shown to licensing and to those
 * who may see a child in it. `kinToo` asks the same of the database.
 */
export const isUnlicensedKin = (home: { readonly kind: HomeKind; readonly licenses: readonly unknown[] }): boolean =>
  (home.kind === 'relative' || home.kind === 'nonrelative') && home.licenses.length === 0;
