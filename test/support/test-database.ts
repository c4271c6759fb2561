import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { connectionSettings, type DatabaseAddress } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import { type As, asking } from './as.ts';
import { LOGIN_PASSWORD } from './template.ts';

/** A migrated database of a test file's own, with the code lists in it and nothing else. */
export type TestDatabase = {
  /** The administrator: above every policy. For setting up and for looking, never for what is tested. */
  readonly admin: pg.Client;
  /** Connections as the web process makes them: as alongside_login. */
  readonly pool: pg.Pool;
  readonly address: DatabaseAddress;
  /** Works as a person, under the role and the policies they get in the product. See `As`. */
  readonly as: As;
  /** One value from one row, as the administrator. */
  value<T = unknown>(sql: string, values?: unknown[]): Promise<T>;
  /** Rows, as the administrator. */
  rows<T extends pg.QueryResultRow = pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<T[]>;
};

/**
 * A fresh database for this test file, copied from the template before its first test and dropped after its last.
 * Call it at the top of the file; use its members inside tests and hooks.
 */
export function testDatabase(): TestDatabase {
  const database = {} as { -readonly [K in keyof TestDatabase]: TestDatabase[K] };
  let close: () => Promise<void> = async () => {};
  beforeAll(async () => {
    const made = await copyTemplate();
    close = made.close;
    Object.assign(database, made.database);
  });
  afterAll(() => close());
  return database;
}

let made = 0;

/** The same without hooks: whoever asks closes it. */
export async function copyTemplate(): Promise<{ database: TestDatabase; close: () => Promise<void> }> {
  const { admin: server, template } = inject('testServer');
  made += 1;
  const name = `test_${process.pid}_${process.env.VITEST_POOL_ID ?? 0}_${made}_${Math.trunc(performance.now())}`;
  await onServer(server, `create database ${name} template ${template} strategy file_copy`);
  const admin = new pg.Client(connectionSettings({ ...server, database: name }));
  admin.on('error', () => {});
  await admin.connect();
  await admin.query('set search_path = app, extensions, public');
  // Rights on a database are not copied with it.
  await admin.query(`revoke all on database ${name} from public`);
  await admin.query(`grant connect on database ${name} to alongside_login`);
  await admin.query(`grant temporary on database ${name} to alongside_import`);
  const address = { ...server, database: name, user: 'alongside_login', password: LOGIN_PASSWORD };
  const pool = createPool(address, 4);
  const rows = async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> =>
    (await admin.query<T>(sql, values)).rows;
  const value = async <T>(sql: string, values: unknown[] = []): Promise<T> =>
    Object.values((await rows(sql, values))[0] ?? {})[0] as T;
  return {
    database: { admin, pool, address, rows, value, as: asking(pool) },
    close: async () => {
      await pool.end();
      await admin.end();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(server: DatabaseAddress, statement: string): Promise<void> {
  const client = new pg.Client(connectionSettings(server));
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
