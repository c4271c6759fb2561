import type { TestProject } from 'vitest/node';
import type { DatabaseAddress } from '#platform/db/address.ts';
import { makeTemplate } from './template.ts';
import { joinTestCluster } from './test-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The tests' PostgreSQL (administrator) and the migrated database that every test file gets a copy of. */
    testServer: { readonly admin: DatabaseAddress; readonly template: string };
  }
}

/** Before the first test file that needs a database: one server and one template for the whole run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await joinTestCluster();
  try {
    project.provide('testServer', { admin: cluster.address, template: await makeTemplate(cluster.address) });
  } catch (error) {
    await cluster.leave();
    throw error;
  }
  return () => cluster.leave();
}
