import type pg from 'pg';
import type { Clock } from '#kernel/clock.ts';
import { inTransaction, type Tx } from '#platform/db/transaction.ts';
import type { Keyring } from '#platform/keys/keyring.ts';
import type { Passwords } from './passwords.ts';
import type { SignInSettings } from './settings.ts';

/** What everything at the door needs of the process. */
export type Door = {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly passwords: Passwords;
  readonly settings: SignInSettings;
  /** The address people use, for links: scheme, host, port. */
  readonly origin: string;
};

/** Who asks, before anybody knows who it is. */
export type Asker = {
  /** Fingerprint of the network's address. */
  readonly network: string;
  readonly requestId: string | null;
};

/** One transaction of the door at the clock's moment. Refusals are returned, not thrown: what was counted stays counted. */
export function atDoor<T>(
  door: Pick<Door, 'pool' | 'clock'>,
  asker: Pick<Asker, 'requestId'> | null,
  work: (tx: Tx, now: Temporal.Instant) => Promise<T>,
  userId: string | null = null,
): Promise<T> {
  const now = door.clock.now();
  return inTransaction(
    door.pool,
    { role: 'alongside_door', userId, agencyId: null, now: now.toString(), requestId: asker?.requestId ?? null },
    tx => work(tx, now),
  );
}

/** The moment so many seconds later, ISO. */
export const after = (now: Temporal.Instant, seconds: number): string => now.add({ seconds }).toString();
