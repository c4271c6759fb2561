import { sql } from 'kysely';
import type { Clock } from '#kernel/clock.ts';
import type { Id } from '#kernel/ids.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { Refusal } from '#platform/process/refusal.ts';
import { addressFingerprint, readAddress } from '#platform/sign-in/addresses.ts';
import type { Opened } from './open-database.ts';

/** In whose name a command works, and for which agency. */
export type Administrator = { readonly userId: Id; readonly agencyId: Id };

/**
 * The administrator a command works for: the one with that address, or the only one there is; of the agency with that
 * short name, or the only one there is. Throws a Refusal that says what to name.
 */
export async function findAdministrator(
  { pool, keyring, clock }: Pick<Opened, 'pool' | 'keyring'> & { readonly clock: Clock },
  named: { readonly as?: string | undefined; readonly agency?: string | undefined },
): Promise<Administrator> {
  const now = clock.now().toString();
  const found = await inTransaction(pool, { role: 'alongside_door', userId: null, agencyId: null, now }, async tx => {
    const { rows } = await sql<{ user_id: Id; agency_id: Id; agency_name: string }>`
        select * from app_definer.administrators_at(${now}::timestamptz)`.execute(tx);
    const address = named.as === undefined ? null : readAddress(named.as);
    const known =
      address &&
      (await tx
        .selectFrom('auth.address')
        .select('user_id')
        .where('fingerprint', '=', addressFingerprint(keyring, address))
        .executeTakeFirst());
    return { all: rows, known: known?.user_id };
  });
  const ofAgency = found.all.filter(one => named.agency === undefined || one.agency_name === named.agency);
  if (ofAgency.length === 0)
    throw new Refusal(
      named.agency === undefined ? 'There is no administrator yet.' : `No agency here is called ${named.agency}.`,
    );
  const agencies = [...new Set(ofAgency.map(one => one.agency_name))];
  if (agencies.length > 1)
    throw new Refusal(`There are several agencies here: name one with --agency (${agencies.join(', ')}).`);
  const [only, ...others] = named.as === undefined ? ofAgency : ofAgency.filter(one => one.user_id === found.known);
  if (!only) throw new Refusal('No administrator signs in with this address.');
  if (others.length > 0)
    throw new Refusal('There are several administrators: name one with --as and their e-mail address.');
  return { userId: only.user_id, agencyId: only.agency_id };
}
