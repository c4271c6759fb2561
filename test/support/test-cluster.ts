import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseAddress } from '#platform/db/address.ts';
import { startCluster } from '#platform/db/cluster.ts';
import { identityOf } from '#platform/process/identity.ts';
import { isLock, takeLock } from '#platform/process/lock.ts';
import { scratch } from './scratch.ts';

/** The PostgreSQL of the tests, shared by every run of this checkout that goes on at the same time. */
export type TestCluster = {
  /** Its administrator, at the database `postgres`. */
  readonly address: DatabaseAddress;
  /** Leaves it; whoever leaves last stops the server. Its files stay, so that the next run need not migrate again. */
  leave(): Promise<void>;
};

const checkout = resolve(import.meta.dirname, '../..');

/** Where the tests of this checkout keep their cluster: never in the checkout, never in the product's data folder. */
export function testFolder(): string {
  const name = createHash('sha256').update(checkout).digest('hex').slice(0, 10);
  return join(scratch(), `alongside-tests-${process.getuid?.() ?? 0}-${name}`);
}

/** Starts the server or joins the one another run has started. */
export async function joinTestCluster(): Promise<TestCluster> {
  const folder = testFolder();
  const members = join(folder, 'members');
  mkdirSync(members, { recursive: true });
  // The server may run as another user, who must be able to walk through.
  chmodSync(folder, 0o711);
  const own = join(members, `${process.pid}`);
  const cluster = await inTurn(folder, async () => {
    writeFileSync(own, identityOf(process.pid) ?? '');
    return await startCluster({ dataDir: folder, fsync: false });
  });
  return {
    address: cluster.address,
    leave: async () => {
      await inTurn(folder, async () => {
        rmSync(own, { force: true });
        if (livingMembers(members) === 0) await cluster.stop();
      });
    },
  };
}

function livingMembers(members: string): number {
  let living = 0;
  for (const name of readdirSync(members)) {
    if (identityOf(Number(name)) === undefined) rmSync(join(members, name), { force: true });
    else living += 1;
  }
  return living;
}

async function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const lock = await takeLock(join(folder, 'turn.lock'));
    if (!isLock(lock)) {
      await wait(100);
      continue;
    }
    try {
      return await work();
    } finally {
      lock.release();
    }
  }
}
