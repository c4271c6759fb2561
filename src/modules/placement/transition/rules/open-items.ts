import type { ItemState } from '../contract.ts';

/** A thing of a prepared move, and whether it has to be done before the move is ready. */
export type Item = { readonly kind: string; readonly required: boolean; readonly state: ItemState };

/**
 * What keeps a prepared move from being ready: required things that are open (S2-02). In an emergency nothing does: the plan
 * says why, and what is open stays open.
 */
export const openItems = (emergency: boolean, items: readonly Item[]): readonly Item[] =>
  emergency ? [] : items.filter(({ required, state }) => required && state === 'open');
