import type { Tx } from '#platform/db/transaction.ts';
import { after, type Door } from './at-door.ts';
import { newRecoveryCodes } from './recovery-codes.ts';
import { hashOf, newToken } from './tokens.ts';
import { newSecret } from './totp.ts';

/** The password was right; `step` is what is still to come: a code, setting up the app, or keeping the recovery codes. */
export type HalfSignIn = {
  readonly userId: string;
  readonly step: 'code' | 'set-up' | 'codes';
  readonly sealed: string | null;
};

const contextOf = (userId: string) => `auth.half_sign_in:${userId}`;

/** Begins the second half: with a code when the app is set up, else with setting it up. The token goes into a cookie. */
export async function beginHalf(
  tx: Tx,
  door: Pick<Door, 'keyring' | 'settings'>,
  userId: string,
  hasFactor: boolean,
  now: Temporal.Instant,
): Promise<{ token: string; step: 'code' | 'set-up' }> {
  const token = newToken();
  const step = hasFactor ? 'code' : 'set-up';
  await tx
    .insertInto('auth.half_sign_in')
    .values({
      token_hash: hashOf(token),
      user_id: userId,
      step,
      sealed: door.keyring.seal(hasFactor ? '' : newSecret(), contextOf(userId)),
      made_at: now.toString(),
      ends_at: after(now, door.settings.half),
    })
    .execute();
  return { token, step };
}

/** The second half a cookie stands for; null when it is over. Locks the row: one answer at a time. */
export async function readHalf(tx: Tx, token: string | null, now: Temporal.Instant): Promise<HalfSignIn | null> {
  if (token === null) return null;
  const row = await tx
    .selectFrom('auth.half_sign_in')
    .select(['user_id as userId', 'step', 'sealed'])
    .where('token_hash', '=', hashOf(token))
    .where('ends_at', '>', now.toString())
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** The secret (step set-up) or the recovery codes (step codes) that the page shows. */
export const shownIn = (door: Pick<Door, 'keyring'>, half: HalfSignIn): string =>
  door.keyring.openText(half.sealed ?? '', contextOf(half.userId));

/** Goes on to the recovery codes: makes them, keeps them to be shown, and gives them back. */
export async function goOnToCodes(
  tx: Tx,
  door: Pick<Door, 'keyring'>,
  token: string,
  half: HalfSignIn,
): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx
    .updateTable('auth.half_sign_in')
    .set({ step: 'codes', sealed: door.keyring.seal(codes.join(' '), contextOf(half.userId)) })
    .where('token_hash', '=', hashOf(token))
    .execute();
  return codes;
}

/** The second half is over: done, or given up. */
export async function endHalf(tx: Tx, token: string): Promise<void> {
  await tx.deleteFrom('auth.half_sign_in').where('token_hash', '=', hashOf(token)).execute();
}
