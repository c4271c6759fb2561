import { inject } from 'vitest';

/** A running product: its address, and its data folder for the commands of an administrator. */
export type OwnProduct = { readonly at: string; readonly folder: string };

/** The product that the worker of this file has to itself while the file runs. */
export function ownProduct(): OwnProduct {
  const products = inject('products');
  const own = products.length === 1 ? products[0] : products[Number(process.env.VITEST_POOL_ID) - 1];
  if (!own) throw new Error(`There is no product for worker ${process.env.VITEST_POOL_ID}`);
  return own;
}
