import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { connectionSettings, type DatabaseAddress } from '#platform/db/address.ts';
import { migrate } from '#platform/db/migrate.ts';
import { identityOf } from '#platform/process/identity.ts';

/** The password of the web process's user in the tests' own server, which only this machine's user can reach. */
export const LOGIN_PASSWORD = 'of-the-tests';

const checkout = resolve(import.meta.dirname, '../..');

/** Everything an empty migrated database is made of. */
const MADE_OF = [
  'db/migrations/*.sql',
  'db/reference/lists/*.csv',
  'db/reference/lists/*/*.json',
  'src/platform/db/{load-reference-lists,migrate,migrate-queue}.ts',
  'package-lock.json',
];

/** The name of the template for what the checkout holds now. */
export function templateName(): string {
  const hash = createHash('sha256');
  const files = MADE_OF.flatMap(pattern => globSync(pattern, { cwd: checkout })).sort();
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(checkout, file)))
      .update('\0');
  return `template_${hash.digest('hex').slice(0, 16)}`;
}

/** Makes the template database when there is none for these migrations, and answers with its name. */
export async function makeTemplate(admin: DatabaseAddress): Promise<string> {
  const name = templateName();
  const client = new pg.Client(connectionSettings(admin));
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('alongside.test.template'))`);
    const there = await databasesLike(client, 'template_%');
    if (!there.includes(name)) {
      const making = `making_${name}`;
      await client.query(`drop database if exists ${making} with (force)`);
      await client.query(`create database ${making}`);
      await migrate({ ...admin, database: making }, { loginPassword: LOGIN_PASSWORD });
      await client.query(`alter database ${making} rename to ${name}`);
    }
    await dropWhatIsLeft(
      client,
      there.filter(each => each !== name),
    );
    return name;
  } finally {
    await client.end();
  }
}

/** Databases of runs that are gone, and templates of older migrations except the last three. */
async function dropWhatIsLeft(client: pg.Client, olderTemplates: string[]): Promise<void> {
  for (const name of olderTemplates.slice(0, -3)) await drop(client, name);
  for (const name of await databasesLike(client, 'test_%')) {
    if (identityOf(Number(name.split('_')[1])) === undefined) await drop(client, name);
  }
}

/** In the order in which they were made. */
async function databasesLike(client: pg.Client, pattern: string): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where datname like $1 order by oid',
    [pattern.replace('_', '\\_')],
  );
  return rows.map(row => row.datname);
}

const drop = (client: pg.Client, name: string) =>
  client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
