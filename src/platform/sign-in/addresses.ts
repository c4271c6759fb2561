import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Keyring } from '#platform/keys/keyring.ts';

/** Where a message can go and who it is looked up by: lower case, or digits with a country. */
export type Address = { readonly channel: 'email' | 'phone'; readonly text: string };

const EMAIL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?\.[a-z]{2,63}$/u;

/** Reads what somebody typed as an e-mail address or a US phone; null when it is neither. */
export function readAddress(typed: string): Address | null {
  const text = typed.toWellFormed().normalize('NFKC').trim().toLowerCase();
  if (text.includes('@'))
    return text.length <= 254 && EMAIL.test(text) && !text.includes('..') ? { channel: 'email', text } : null;
  const digits = text.replace(/[\s().+-]/g, '').replace(/^1(?=\d{10}$)/, '');
  return /^[2-9]\d{9}$/.test(digits) ? { channel: 'phone', text: `+1${digits}` } : null;
}

/** What an address is looked up by. */
export const addressFingerprint = (keyring: Keyring, address: Address): string =>
  keyring.fingerprint(address.text, 'sign-in-address');

/** The context an address is sealed under. */
export const addressContext = (addressId: string): string => `auth.address:${addressId}`;

/** An address as one row keeps it. */
export function sealAddress(
  keyring: Keyring,
  address: Address,
): { id: string; channel: Address['channel']; fingerprint: string; sealed: string } {
  const id = newId();
  return {
    id,
    channel: address.channel,
    fingerprint: addressFingerprint(keyring, address),
    sealed: keyring.seal(address.text, addressContext(id)),
  };
}

/**
 * Gives an account the addresses it signs in with. An address that leads to another account already is passed over and
 * noted for the administrator; the caller is not told. Throws for an address that is none, and when the asker may not.
 */
export async function addSignInAddress(
  tx: Tx,
  given: {
    readonly keyring: Keyring;
    readonly userId: string;
    readonly email?: string | null;
    readonly phone?: string | null;
  },
): Promise<void> {
  for (const typed of [given.email, given.phone]) {
    if (!typed) continue;
    const address = readAddress(typed);
    if (!address) throw new TypeError('This is neither an e-mail address nor a US phone number.');
    const row = sealAddress(given.keyring, address);
    await sql`select app_definer.add_sign_in_address(${row.id}, ${given.userId}, ${row.channel}, ${row.fingerprint}, ${row.sealed})`.execute(
      tx,
    );
  }
}
