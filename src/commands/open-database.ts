import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import type { DatabaseAddress } from '#platform/db/address.ts';
import { administratorAddress, startCluster } from '#platform/db/cluster.ts';
import { createPool } from '#platform/db/pool.ts';
import { findRunningCluster } from '#platform/db/running-cluster.ts';
import { keySourceFrom, loadKeyMaterial } from '#platform/keys/key-source.ts';
import { type Keyring, makeKeyring } from '#platform/keys/keyring.ts';
import { isLock, takeLock } from '#platform/process/lock.ts';
import { Refusal } from '#platform/process/refusal.ts';
import type { Settings } from '#platform/start/settings.ts';

/** The product's own database in the cluster that came along. */
const database = 'alongside';

/** What a command works with: connections as the web process makes them, and the keys. */
export type Opened = {
  readonly pool: pg.Pool;
  readonly keyring: Keyring;
  /** Where those connections go, for work that needs one of its own. */
  readonly address: DatabaseAddress;
};

/**
 * Opens the installation's database for one command, whether the product runs or not; a server that is not running is
 * started for this long. Throws a Refusal with one sentence.
 */
export async function withDatabase<T>(settings: Settings, work: (opened: Opened) => Promise<T>): Promise<T> {
  if (!existsSync(join(settings.dataDir, 'version.json'))) {
    throw new Refusal(`There is no data folder of Alongside at ${settings.dataDir}.`);
  }
  const dataDir = realpathSync(settings.dataDir);
  const keyring = makeKeyring(loadKeyMaterial(keySourceFrom(settings.keys, dataDir)));
  return await withServer(settings, dataDir, async administrator => {
    const address = { ...administrator, user: 'alongside_login', password: keyring.derive('database-login') };
    const pool = createPool(address, 2);
    try {
      return await work({ pool, keyring, address });
    } finally {
      await pool.end();
    }
  });
}

async function withServer<T>(
  settings: Settings,
  dataDir: string,
  work: (address: DatabaseAddress) => Promise<T>,
): Promise<T> {
  if (settings.outside) return await work(settings.outside);
  const running = findRunningCluster(dataDir);
  if (running !== undefined) return await work({ ...administratorAddress(dataDir, running.socketDir), database });
  const lock = await takeLock(join(dataDir, 'lock'));
  if (!isLock(lock)) throw new Refusal('Alongside is starting or stopping on this data folder: try again in a moment.');
  try {
    const cluster = await startCluster({ dataDir });
    try {
      return await work({ ...cluster.address, database });
    } finally {
      await cluster.stop();
    }
  } finally {
    lock.release();
  }
}
