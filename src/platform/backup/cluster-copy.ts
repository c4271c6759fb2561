import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { connectionSettings, type DatabaseAddress } from '../db/address.ts';
import { copyFiles, type Entry, listTree, writeFile } from './copy.ts';

/**
 * Copies a cluster while it is written to. The files are copied as they come, torn or not; the write-ahead log from
 * before the first copy to after the last makes them whole when the copy is first started. `admin` is the address of
 * the running server's administrator; paths in the answer are relative to `to`. The way is PostgreSQL's own: "Continuous Archiving, Making a Base Backup Using
 * the Low Level API".
 */
export async function copyCluster(admin: DatabaseAddress, from: string, to: string): Promise<Entry[]> {
  const client = new pg.Client(connectionSettings(admin));
  client.on('error', () => {});
  await client.connect();
  try {
    // A slot keeps the log from being recycled before it is copied. It goes with this session.
    await client.query(`select pg_create_physical_replication_slot($1, true, true)`, [`back_up_${process.pid}`]);
    const start = await askOne<{ file: string }>(
      client,
      `select pg_walfile_name(pg_backup_start('alongside', fast => true)) as file`,
    );
    const { files, folders } = listTree(from);
    for (const folder of ['', ...folders.filter(isKept)]) mkdirSync(join(to, folder), { recursive: true, mode: 0o700 });
    const kept = files.filter(path => isKept(path) && path !== control);
    const entries = [...(await copyFiles(from, to, kept)), ...(await copyFiles(from, to, [control]))];
    const stop = await askOne<{ file: string; label: string }>(
      client,
      `select pg_walfile_name(lsn) as file, labelfile as label from pg_backup_stop(wait_for_archive => false)`,
    );
    // A committed record behind the end of the copy: what comes before it is in the files of the log now.
    await client.query(`select pg_logical_emit_message(true, 'alongside', 'back-up')`);
    entries.push(writeFile(to, 'backup_label', stop.label));
    return [...entries, ...(await copyLog(from, to, start.file, stop.file))];
  } finally {
    await client.end().catch(() => {});
  }
}

/** The server's own notes on where it stands; copied last, as PostgreSQL's own copying does. */
const control = 'global/pg_control';

/** What a server makes anew at its start, or what would tell the copy that a server runs on it. */
function isKept(path: string): boolean {
  if (/^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\//.test(path)) {
    return false;
  }
  if (/^(postmaster\.(pid|opts)|current_logfiles|backup_label)/.test(path)) return false;
  return !/(^|\/)(pgsql_tmp|pg_internal\.init)/.test(path);
}

/** The log's files are named so that their order is that of their names. */
async function copyLog(from: string, to: string, first: string, last: string): Promise<Entry[]> {
  const names = listTree(join(from, 'pg_wal')).files.filter(
    name => name.endsWith('.history') || (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= last),
  );
  const copied = await copyFiles(join(from, 'pg_wal'), join(to, 'pg_wal'), names);
  const has = (wanted: string): boolean => copied.some(({ path }) => path === wanted);
  if (!has(first) || !has(last)) throw new Error('The write-ahead log of this back-up is not complete.');
  return copied.map(entry => ({ ...entry, path: join('pg_wal', entry.path) }));
}

async function askOne<T extends pg.QueryResultRow>(client: pg.Client, sql: string): Promise<T> {
  const { rows } = await client.query<T>(sql);
  return rows[0] as T;
}
