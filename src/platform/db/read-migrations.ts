import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One file of db/migrations: its name is its identity and says when, which room, and what. */
export type Migration = { readonly name: string; readonly sql: string; readonly hash: string };

const FOLDER = join(import.meta.dirname, '../../../db/migrations');
const NAME = /^\d{8}-\d{4}_[a-z-]+_[a-z0-9-]+\.sql$/;

/** All migrations in order of their names. Throws when a file is not named as a sentence with minute and room. */
export function readMigrations(folder = FOLDER): Migration[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
    .map(name => {
      if (!NAME.test(name)) throw new Error(`Migration ${name} is not named YYYYMMDD-HHMM_room_what-it-does.sql`);
      const sql = readFileSync(join(folder, name), 'utf8');
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    });
}
