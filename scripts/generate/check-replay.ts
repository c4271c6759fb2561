import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { connectionSettings } from '#platform/db/address.ts';
import { startCluster } from '#platform/db/cluster.ts';
import { migrate } from '#platform/db/migrate.ts';
import { createPool } from '#platform/db/pool.ts';
import { asking } from '#test/support/as.ts';
import { loadState } from './load.ts';
import { type Replayed, replayCases } from './replay.ts';

/** Children in care a state needs so that one case of it can be replayed: with one worker all along, and not long open. */
const CHILDREN_OF_CASE = 8;
const CONTACTS_OF_CHILD = 10;
const password = 'of-the-replay';

/** Generates a state into a database of its own, which is gone afterwards, and replays so many of its cases. */
export async function checkReplay(
  most: number,
  given: { seed: number; now: number; say: (line: string) => void },
): Promise<Replayed> {
  const dataDir = mkdtempSync(join(tmpdir(), 'alongside-replay-'));
  const cluster = await startCluster({ dataDir, fsync: false });
  const login = { ...cluster.address, user: 'alongside_login', password };
  const pool = createPool(login, 4);
  const admin = new pg.Client(connectionSettings(cluster.address));
  try {
    await migrate(cluster.address, { loginPassword: password });
    await admin.connect();
    await admin.query('grant connect on database postgres to alongside_login');
    const plan = { seed: given.seed, now: given.now, children: most * CHILDREN_OF_CASE, past: 0.3 };
    await loadState(admin, plan, { add: false, say: given.say });
    return await replayCases(admin, asking(pool), { most, contacts: CONTACTS_OF_CHILD });
  } finally {
    await pool.end();
    await admin.end();
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
