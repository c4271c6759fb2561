import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { backUp } from '#platform/backup/back-up.ts';
import { restore } from '#platform/backup/restore.ts';
import { connectionSettings, type DatabaseAddress } from '#platform/db/address.ts';
import { startCluster } from '#platform/db/cluster.ts';
import type { Figure } from './figure.ts';
import { findReaders, signInAll } from './readers.ts';
import type { State } from './state.ts';

/**
 * Backs an installation up while people sign in, restores it beside, and compares every table of the two row by row:
 * how many rows, and a checksum over all of them. Throws when any table but the one that was written to differs.
 */
export async function backup(state: State, _: number, dataDir?: string): Promise<Figure[]> {
  if (dataDir === undefined) throw new Error('This bench needs --data FOLDER: it backs an installation up.');
  const place = mkdtempSync(join(dirname(dataDir), 'alongside-back-up-'));
  const [out, restored] = [join(place, 'back-up'), join(place, 'restored')];
  mkdirSync(restored, { mode: 0o711 });
  try {
    const before = await tables(state.admin);
    const [someone] = await findReaders(state);
    let going = true;
    let signedIn = 0;
    const work = (async () => {
      while (going) {
        await signInAll(
          state,
          Array.from({ length: 20 }, () => someone!.who.userId),
        );
        signedIn += 20;
      }
    })();
    const now = () => Temporal.Now.instant();
    const begun = performance.now();
    const made = await backUp({ dataDir, out, outside: false, now });
    const backedUp = (performance.now() - begun) / 1000;
    going = false;
    await work;
    const restoring = performance.now();
    await restore({ backUp: out, dataDir: restored, replace: false, now });
    const took = (performance.now() - restoring) / 1000;
    const cluster = await startCluster({ dataDir: restored });
    let after: ReadonlyMap<string, string>;
    try {
      after = await tables({ ...cluster.address, database: 'alongside' });
    } finally {
      await cluster.stop();
    }
    const differing = [...before].filter(([table, sum]) => !table.startsWith('auth.') && after.get(table) !== sum);
    if (differing.length > 0 || after.size !== before.size)
      throw new Error(`Not the same after restore: ${differing.map(([table]) => table).join(', ')}`);
    const rows = [...before.values()].reduce((sum, each) => sum + Number(each.split(' ')[0]), 0);
    return [
      figure(
        'back up while people sign in',
        backedUp,
        `${(made.bytes / 1e9).toFixed(2)} GB, ${signedIn} sign-ins meanwhile`,
      ),
      figure('restore', took, `${before.size} tables, ${rows} rows: the same counts and checksums`),
    ];
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

const figure = (what: string, seconds: number, note: string): Figure => ({
  bench: 'backup',
  what,
  as: 'operator',
  unit: 's',
  p50: seconds,
  note,
});

/** Every table that holds rows: how many, and a checksum that any changed, lost or doubled row would change. */
async function tables(address: DatabaseAddress): Promise<ReadonlyMap<string, string>> {
  const client = new pg.Client(connectionSettings(address));
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('app', 'record', 'auth') order by 1`,
    );
    const sums = new Map<string, string>();
    for (const { name } of rows) {
      const found = await client.query<{ rows: string; sum: string }>(
        `select count(*)::text as rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as sum from ${name} t`,
      );
      sums.set(name, `${found.rows[0]!.rows} ${found.rows[0]!.sum}`);
    }
    return sums;
  } finally {
    await client.end();
  }
}
