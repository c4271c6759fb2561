import type pg from 'pg';
import type { Id } from '#kernel/ids.ts';
import type { DatabaseAddress } from '#platform/db/address.ts';
import { inTransaction, type Tx } from '#platform/db/transaction.ts';
import type { Keyring } from '#platform/keys/keyring.ts';
import type { SignInSettings } from '#platform/sign-in/settings.ts';

/** What an import needs of the process it runs in. */
export type ImportHouse = {
  /** Where its own connection signs in, as the login role. */
  readonly address: DatabaseAddress;
  /** For short transactions beside the long one. */
  readonly pool: pg.Pool;
  /** This moment, ISO 8601, by the process's clock. */
  readonly moment: () => string;
  readonly keyring: Keyring;
  /** For the links that invite staff. */
  readonly settings: SignInSettings;
  readonly origin: string;
};

/** Which import, whose, and for which agency. */
export type RunRef = { readonly run: Id; readonly agency: Id; readonly user: Id };

/** One short transaction as the import itself: it sees and writes the rows of its agency. */
export const asImport = <T>(
  { pool, moment }: Pick<ImportHouse, 'pool' | 'moment'>,
  { agency, user }: RunRef,
  work: (tx: Tx, now: string) => Promise<T>,
): Promise<T> => {
  const now = moment();
  return inTransaction(pool, { role: 'alongside_import', userId: user, agencyId: agency, now }, tx => work(tx, now));
};
