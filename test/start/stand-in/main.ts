// The real machinery of starting around a product small enough to start in a second.
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { connectionSettings, type DatabaseAddress } from '#platform/db/address.ts';
import { runAtConsole } from '#platform/start/run-at-console.ts';

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

async function sql(address: DatabaseAddress, ...statements: string[]): Promise<void> {
  const client = new pg.Client(connectionSettings(address));
  client.on('error', () => {});
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

runAtConsole({
  web: beside('web.ts'),
  jobs: beside('jobs.ts'),
  migrations: ['1'],
  migrate: async ({ admin, login }) => {
    await sql(
      admin,
      `do $$ begin create role alongside_login login; exception when duplicate_object then null; end $$`,
      `alter role alongside_login password '${login.password}'`,
      'create table if not exists noted (word text)',
      'grant select, insert on noted to alongside_login',
    );
    return { version: '1' };
  },
  loadStory: async ({ admin, log }) => {
    await sql(admin, `insert into noted values ('story')`);
    log('half of the story');
    await wait(Number(process.env.STORY_MILLISECONDS ?? 0));
    await sql(admin, `insert into noted values ('end of story')`);
    return [{ name: 'Sam Rivera', role: 'case manager', how: 'password' }];
  },
  printSetup: async ({ log }) => log('set-up address'),
});
