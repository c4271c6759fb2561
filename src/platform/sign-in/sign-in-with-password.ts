import { sql } from 'kysely';
import { no, ok, type Result } from '#kernel/result.ts';
import { addressFingerprint, readAddress } from './addresses.ts';
import { type Asker, atDoor, type Door } from './at-door.ts';
import { note } from './events.ts';
import { beginHalf } from './half-sign-ins.ts';
import { forgetTries, giveTryBack, limits, type TooManyTries, takeTry, tryKey } from './tries.ts';

/** One answer for a wrong password, an unknown address, an account without password, and one that may not sign in. */
export type NotSignedIn = { readonly kind: 'not-signed-in' };

type Found = { user_id: string | null; hash: string | null; has_factor: boolean; kind: string | null };

/**
 * The first half of signing in as staff. Known or not, the same queries and one hash are made. On success a token for
 * the second half, and which step it is.
 */
export async function signInWithPassword(
  door: Door,
  asker: Asker,
  typed: { readonly address: string; readonly password: string },
): Promise<Result<{ token: string; step: 'code' | 'set-up' }, NotSignedIn | TooManyTries>> {
  const address = readAddress(typed.address);
  // What is no address counts and is looked up like one that nobody has.
  const fingerprint = address
    ? addressFingerprint(door.keyring, address)
    : door.keyring.fingerprint(typed.address.slice(0, 500), 'no-address');
  const network = tryKey('network', asker.network);
  const account = tryKey('password', fingerprint);

  const found = await atDoor(door, asker, async (tx, now) => {
    const refused =
      (await takeTry(tx, network, limits.network, now)) ?? (await takeTry(tx, account, limits.password, now));
    if (refused) return refused;
    const { rows } = await sql<Found>`
      select a.user_id, p.hash, f.user_id is not null as has_factor, w.kind
      from (select ${fingerprint}::text as fingerprint) typed
      left join auth.address a on a.fingerprint = typed.fingerprint
      left join auth.password p on p.user_id = a.user_id
      left join auth.second_factor f on f.user_id = a.user_id
      left join lateral app_definer.who_is(a.user_id, ${now.toString()}) w on true`.execute(tx);
    return rows[0]!;
  });
  if ('minutes' in found) return no(found);

  // Between two transactions: no connection waits for the hash.
  const right = (await door.passwords.verify(typed.password.slice(0, 1000), found.hash)) && found.kind === 'staff';
  return atDoor(door, asker, async (tx, now) => {
    if (!right || found.user_id === null) {
      await note(tx, now, 'password-refused', { userId: found.user_id, requestId: asker.requestId });
      return no({ kind: 'not-signed-in' });
    }
    await forgetTries(tx, [account]);
    await giveTryBack(tx, network, now);
    await note(tx, now, 'password-accepted', { userId: found.user_id, requestId: asker.requestId });
    return ok(await beginHalf(tx, door, found.user_id, found.has_factor, now));
  });
}
