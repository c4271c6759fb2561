import type pg from 'pg';
import { clockAt } from '#kernel/clock.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { inTransaction, type Tx } from '#platform/db/transaction.ts';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { addSignInAddress } from '../addresses.ts';
import type { Door } from '../at-door.ts';
import { type Passwords, passwords } from '../passwords.ts';
import { setPassword } from '../set-password.ts';
import { usualSettings } from '../settings.ts';

export const MORNING = '2026-11-18T14:00:00Z';
export const PASSWORD = 'heron lantern gravel nine';
export const keyring = makeKeyring(makeKeyMaterial(Temporal.Instant.from(MORNING)));
export const asker = { network: 'network-a', requestId: null };

/** Real hashes, cheap to make: as many as were asked for are counted. */
export function countingPasswords(): Passwords & { count: number } {
  const counted = {
    count: 0,
    hash: (password: string) => {
      counted.count++;
      return passwords.hash(password);
    },
    verify: (password: string, kept: string | null) => {
      counted.count++;
      return passwords.verify(password, kept);
    },
  };
  return counted;
}

/** A door whose clock stands at a moment; `at` gives the same door later. */
export function frontDoor(
  pool: pg.Pool,
  at: string = MORNING,
  hashing: Passwords = passwords,
): Door & { at: (moment: string) => Door } {
  const door = {
    pool,
    clock: clockAt(at),
    keyring,
    passwords: hashing,
    settings: usualSettings,
    origin: 'http://localhost:3000',
  };
  return { ...door, at: moment => ({ ...door, clock: clockAt(moment) }) };
}

/** The moment so many minutes after the morning, ISO. */
export const minutesLater = (minutes: number): string =>
  Temporal.Instant.from(MORNING)
    .add({ seconds: Math.round(minutes * 60) })
    .toString();

/** One transaction of a role at the morning. */
export const asRole = <T>(
  pool: pg.Pool,
  role: Parameters<typeof inTransaction>[1]['role'],
  who: { userId: Id; agencyId: Id } | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> =>
  inTransaction(pool, { role, userId: who?.userId ?? null, agencyId: who?.agencyId ?? null, now: MORNING }, work);

/** An agency with its lead organization; the ids. */
export async function anAgency(
  admin: pg.ClientBase,
  name = 'Calusa Family Partners',
): Promise<{ agencyId: Id; organizationId: Id }> {
  const [agencyId, organizationId] = [newId(), newId()];
  await admin.query(
    `insert into app.agency (id, name, short_name, state_code, time_zone, policy_pack) values ($1, $2, 'CFP', 'FL', 'America/New_York', 'fl')`,
    [agencyId, name],
  );
  await admin.query(
    `insert into app.care_organization (id, agency_id, name, short_name, part) values ($1, $2, $3, 'CFP', 'lead_agency')`,
    [organizationId, agencyId, name],
  );
  return { agencyId, organizationId };
}

/** An account that holds a role since before the morning (staff), or is of a kind. */
export async function anAccount(
  admin: pg.ClientBase,
  agency: { agencyId: Id; organizationId: Id },
  given: { kind?: string; role?: string; name?: string; language?: string } = {},
): Promise<Id> {
  const { kind = 'staff', role = 'case_manager', name = 'Ana Soto', language = 'en' } = given;
  const id = newId();
  await admin.query(
    'insert into app.user_account (id, agency_id, kind, name, language, active) values ($1, $2, $3, $4, $5, true)',
    [id, agency.agencyId, kind, name, language],
  );
  if (kind === 'staff') {
    await admin.query(
      `insert into app.position (id, agency_id, user_id, role, organization_id, during) values ($1, $2, $3, $4, $5, '[2026-01-01,)')`,
      [newId(), agency.agencyId, id, role, agency.organizationId],
    );
  }
  return id;
}

/** The same with an address, and for staff a password. */
export async function anAccountWithAddress(
  db: { admin: pg.ClientBase; pool: pg.Pool },
  agency: { agencyId: Id; organizationId: Id },
  given: { email?: string; phone?: string; kind?: string; role?: string; name?: string; language?: string },
): Promise<Id> {
  const userId = await anAccount(db.admin, agency, given);
  await asRole(db.pool, 'alongside_door', null, tx =>
    addSignInAddress(tx, { keyring, userId, email: given.email, phone: given.phone }),
  );
  if ((given.kind ?? 'staff') === 'staff') await setPassword(frontDoor(db.pool), { userId, password: PASSWORD });
  return userId;
}

/** Counts the statements every connection of a pool sends from now on. */
export function countQueries(pool: pg.Pool): { count: number } {
  const counted = { count: 0 };
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  const seen = new WeakSet<pg.PoolClient>();
  pool.connect = (async () => {
    const client = await connect();
    if (!seen.has(client)) {
      seen.add(client);
      const query = client.query.bind(client) as (...given: unknown[]) => unknown;
      client.query = ((...given: unknown[]) => {
        counted.count++;
        return query(...given);
      }) as typeof client.query;
    }
    return client;
  }) as typeof pool.connect;
  return counted;
}

/** A request as a browser sends it. */
export const request = (
  path: string,
  given: {
    host?: string;
    cookie?: string;
    method?: string;
    headers?: Record<string, string>;
    body?: Record<string, string>;
  } = {},
): Request => {
  const { host = 'localhost:3000', cookie, method = given.body ? 'POST' : 'GET', headers = {}, body } = given;
  return new Request(`http://${host}${path}`, {
    method,
    headers: { host, ...(cookie && { cookie }), ...headers },
    ...(body && { body: new URLSearchParams(body) }),
  });
};
