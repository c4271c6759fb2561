import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { scratch } from '../../support/scratch.ts';
import type { OwnProduct } from './own-product.ts';
import { jobsDone, type RunningProduct, startProduct } from './running-product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** For each worker a running product with the story county of today. */
    products: readonly OwnProduct[];
  }
}

/**
 * Before the first journey: the product itself, started as `npm start` starts it on a fresh data folder, with the story
 * county of today. For a second worker the folder is copied, so that files that run at once share no account and no record.
 * ALONGSIDE_AT (and ALONGSIDE_DATA, its folder) use a product that is running already.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.ALONGSIDE_AT;
  if (running) {
    project.provide('products', [{ at: running, folder: process.env.ALONGSIDE_DATA ?? '' }]);
    return async () => {};
  }
  const folders = Array.from({ length: Number(project.config.maxWorkers) || 1 }, () =>
    mkdtempSync(join(scratch(), 'alongside-journeys-')),
  );
  const products: RunningProduct[] = [];
  const end = async () => {
    await Promise.all(products.map(product => product.stop()));
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  };
  try {
    await fill(folders);
    for (const folder of folders) products.push(await startProduct(folder));
  } catch (error) {
    await end();
    throw error;
  }
  project.provide(
    'products',
    products.map(({ at }, index) => ({ at, folder: folders[index]! })),
  );
  return end;
}

/** Loads the story once, lets the jobs of it be done, and copies what came out. */
async function fill([first, ...others]: readonly string[]): Promise<void> {
  if (first === undefined || others.length === 0) return;
  const product = await startProduct(first);
  try {
    await jobsDone(first);
  } finally {
    await product.stop();
  }
  // The database's files may belong to another user of the machine, and stay theirs.
  for (const folder of others) execFileSync('cp', ['-Rp', `${first}/.`, folder]);
}
