import { systemClock } from '#kernel/clock.ts';
import type { DatabaseAddress } from '#platform/db/address.ts';
import { administratorAddress } from '#platform/db/cluster.ts';
import { migrate } from '#platform/db/migrate.ts';
import { readMigrations } from '#platform/db/read-migrations.ts';
import { findRunningCluster } from '#platform/db/running-cluster.ts';
import { keySourceFrom, loadKeyMaterial } from '#platform/keys/key-source.ts';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { isLock, takeLock } from '#platform/process/lock.ts';
import { Refusal } from '#platform/process/refusal.ts';
import { noteDatabaseVersion, openDataFolder } from '#platform/start/data-folder.ts';
import { startOwnDatabase } from '#platform/start/database.ts';
import { prepareDatabase } from '#platform/start/making.ts';
import { readSettings } from '#platform/start/settings.ts';

/**
 * Opens the administrator's way to the installation's database: of a running Alongside, of its data folder (made and
 * migrated without the story county when there is none), or of DATABASE_URL.
 */
export async function withAdministrator(
  data: string | undefined,
  work: (address: DatabaseAddress) => Promise<void>,
): Promise<void> {
  const settings = readSettings(data === undefined ? [] : ['--data', data], process.env);
  const known = readMigrations().map(({ name }) => name);
  const { dataDir, database } = openDataFolder(settings.dataDir, known);
  const running = findRunningCluster(dataDir);
  if (running !== undefined && settings.outside === undefined) {
    return await work({ ...administratorAddress(dataDir, running.socketDir), database: 'alongside' });
  }
  const lock = await takeLock(`${dataDir}/lock`);
  if (!isLock(lock)) throw new Refusal('Alongside is starting or stopping on this data folder: try again in a moment.');
  try {
    const keyring = makeKeyring(
      loadKeyMaterial(keySourceFrom(settings.keys, dataDir), database === undefined ? systemClock.now() : undefined),
    );
    const fill = async (address: DatabaseAddress) => {
      const steps = {
        log: console.log,
        migrate: async () =>
          noteDatabaseVersion(
            dataDir,
            (await migrate(address, { loginPassword: keyring.derive('database-login') })).version,
          ),
      };
      await prepareDatabase(address, dataDir, steps);
      await work(address);
    };
    if (settings.outside) return await fill(settings.outside);
    const { cluster, address } = await startOwnDatabase(
      dataDir,
      () => {},
      () => {},
      { filling: database === undefined },
    );
    try {
      await fill(address);
    } finally {
      await cluster.stop();
    }
  } finally {
    lock.release();
  }
}
