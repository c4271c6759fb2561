import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type pg from 'pg';
import { isId } from '#kernel/ids.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { filesFolder } from './file-store.ts';

/** Younger files may belong to a form that is still under way. */
const OLD_ENOUGH_HOURS = 24;

/**
 * Removes files that no row names: a file is written before its transaction commits, so a refused or interrupted one
 * leaves it behind. `now` is an ISO moment. Answers with how many were removed. For a job, once a day.
 */
export async function sweepFiles({
  pool,
  dataDir,
  now,
}: {
  pool: pg.Pool;
  dataDir: string;
  now: string;
}): Promise<number> {
  const before = Temporal.Instant.from(now).subtract({ hours: OLD_ENOUGH_HOURS }).epochMilliseconds;
  let removed = 0;
  for (const shelf of await shelvesOf(filesFolder(dataDir))) {
    const old = await oldFiles(shelf, before);
    const known = await knownAmong(pool, now, old.map(idOf).filter(isId));
    for (const name of old) {
      if (known.has(name)) continue;
      await rm(join(shelf, name), { force: true });
      removed += 1;
    }
  }
  return removed;
}

/** `<id>` is a file, `<id>.part` the beginning of one. */
const idOf = (name: string) => name.replace(/\.part$/, '');

async function shelvesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter(name => /^[0-9a-f]{2}$/.test(name)).map(name => join(folder, name));
}

/** Names on a shelf that are ours and old enough. What is not ours is left alone. */
async function oldFiles(shelf: string, before: number): Promise<string[]> {
  const old: string[] = [];
  for (const name of await readdir(shelf)) {
    if (isId(idOf(name)) && (await stat(join(shelf, name))).mtimeMs < before) old.push(name);
  }
  return old;
}

async function knownAmong(pool: pg.Pool, now: string, ids: string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await inTransaction(pool, { role: 'alongside_jobs', userId: null, agencyId: null, now }, tx =>
    sql<{ id: string }>`select files_known as id from app_definer.files_known(${ids}::uuid[])`.execute(tx),
  );
  return new Set(rows.map(row => row.id));
}
