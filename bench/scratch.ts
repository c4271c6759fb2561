import pg from 'pg';
import { newId } from '#kernel/ids.ts';
import { connectionSettings, type DatabaseAddress } from '#platform/db/address.ts';
import { migrate } from '#platform/db/migrate.ts';
import { withBenchCluster } from './state.ts';

const LOGIN_PASSWORD = 'of-the-benches';

export type Agency = { readonly agencyId: string; readonly userId: string };

/** A migrated database with nothing in it, dropped afterwards. `admin` stands above every policy, `login` is the product's. */
export async function withEmptyDatabase<T>(
  database: string,
  work: (admin: DatabaseAddress, login: DatabaseAddress) => Promise<T>,
): Promise<T> {
  return withBenchCluster(async address => {
    const drop = () => ask(address, `drop database if exists ${database} with (force)`);
    try {
      await drop();
      await ask(address, `create database ${database}`);
      const admin = { ...address, database };
      await migrate(admin, { loginPassword: LOGIN_PASSWORD });
      return await work(admin, { ...admin, user: 'alongside_login', password: LOGIN_PASSWORD });
    } finally {
      await drop();
    }
  });
}

/** An agency with its administrator, as one is founded: its name and its short name. */
export async function anAgency(admin: DatabaseAddress, [name, shortName]: readonly [string, string]): Promise<Agency> {
  const [agencyId, userId] = [newId(), newId()];
  await ask(
    admin,
    `select app_definer.found_agency($1, $2, $3, $4, 'FL', 'America/New_York', $5, 'Ada Bench', 'en', 'Administrator')
     from (select set_config('app.now', now()::text, false)) as moment`,
    [agencyId, newId(), name, shortName, userId],
  );
  return { agencyId, userId };
}

/** One statement on a connection of its own. */
export async function ask(address: DatabaseAddress, statement: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client(connectionSettings(address));
  await client.connect();
  try {
    await client.query(statement, values);
  } finally {
    await client.end();
  }
}
