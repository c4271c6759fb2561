import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { readOutbox, type SentMessage } from '#platform/mail/outbox.ts';
import { cleanText } from '#web/form/clean-text.ts';
import { addressFingerprint, readAddress, sealAddress } from './addresses.ts';
import { atDoor, type Door } from './at-door.ts';
import { note } from './events.ts';
import { endSessionsOf } from './sessions.ts';
import { inviteStaff } from './set-password.ts';
import { forgetTries, tryKey } from './tries.ts';

/** `nobody`: no account signs in with this address. */
export type NoSuchAccount = { readonly kind: 'no-address' } | { readonly kind: 'nobody' };

type Account = { readonly userId: string; readonly fingerprints: readonly string[] };

/** The account of an address. What follows is recorded in auth.event with nobody as actor: the server's operator. */
async function accountOf(tx: Tx, door: Pick<Door, 'keyring'>, typed: string): Promise<Result<Account, NoSuchAccount>> {
  const address = readAddress(typed);
  if (!address) return no({ kind: 'no-address' });
  const found = await tx
    .selectFrom('auth.address')
    .select('user_id')
    .where('fingerprint', '=', addressFingerprint(door.keyring, address))
    .executeTakeFirst();
  if (!found) return no({ kind: 'nobody' });
  const all = await tx.selectFrom('auth.address').select('fingerprint').where('user_id', '=', found.user_id).execute();
  return ok({ userId: found.user_id, fingerprints: all.map(row => row.fingerprint) });
}

/** Lets an account that tried too often try again at once. The value says whether it had tried at all. */
export function unlock(door: Door, typed: string): Promise<Result<boolean, NoSuchAccount>> {
  return atDoor(door, null, async (tx, now) => {
    const account = await accountOf(tx, door, typed);
    if (!account.ok) return account;
    const { userId, fingerprints } = account.value;
    const keys = [
      tryKey('code', userId),
      ...fingerprints.flatMap(each => [tryKey('password', each), tryKey('ask', each)]),
    ];
    const had = await forgetTries(tx, keys);
    await note(tx, now, 'unlocked', { userId });
    return ok(had);
  });
}

/** Takes away the authenticator app and the recovery codes: they are set up anew after the next right password. */
export function resetSecondFactor(door: Door, typed: string): Promise<Result<null, NoSuchAccount>> {
  return atDoor(door, null, async (tx, now) => {
    const account = await accountOf(tx, door, typed);
    if (!account.ok) return account;
    const { userId } = account.value;
    await tx.deleteFrom('auth.second_factor').where('user_id', '=', userId).execute();
    await tx.deleteFrom('auth.recovery_code').where('user_id', '=', userId).execute();
    await forgetTries(tx, [tryKey('code', userId)]);
    await endSessionsOf(tx, userId, 'second-factor-change');
    await note(tx, now, 'second-factor-reset', { userId });
    return ok(null);
  });
}

export type NotCreated =
  | { readonly kind: 'no-address' }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'in-use' }
  | { readonly kind: 'no-agency' };

/** Makes a further administrator of the only agency and gives the link with which they set their password. */
export function createAdministrator(
  door: Door,
  given: { readonly name: string; readonly email: string; readonly language: 'en' | 'es' },
): Promise<Result<{ link: string }, NotCreated>> {
  const userId = newId();
  return atDoor(door, null, async (tx, now) => {
    const address = readAddress(given.email);
    const name = cleanText(given.name);
    if (address?.channel !== 'email') return no({ kind: 'no-address' });
    if (name.text === '' || name.refused) return no({ kind: 'no-name' });
    const sealed = sealAddress(door.keyring, address);
    if (
      await tx.selectFrom('auth.address').select('id').where('fingerprint', '=', sealed.fingerprint).executeTakeFirst()
    )
      return no({ kind: 'in-use' });
    const title = given.language === 'es' ? 'Administración' : 'Administrator';
    const { rows } = await sql<{ made: boolean }>`
        select app_definer.create_administrator(${userId}, ${name.text}, ${given.language}, ${title}) as made`.execute(
      tx,
    );
    if (!rows[0]!.made) return no({ kind: 'no-agency' });
    await tx
      .insertInto('auth.address')
      .values({ ...sealed, user_id: userId, added_at: now.toString() })
      .execute();
    await note(tx, now, 'administrator-created', { userId });
    const { keyring, settings, origin } = door;
    return ok(await inviteStaff(tx, { keyring, settings, origin, userId, now }));
  });
}

/** The messages that would have been sent, for whoever runs the server. Reading them is recorded. */
export function showOutbox(door: Door): Promise<SentMessage[]> {
  return atDoor(door, null, async (tx, now) => {
    await note(tx, now, 'outbox-read');
    return readOutbox(tx, door.keyring, now);
  });
}
