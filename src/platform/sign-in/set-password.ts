import { sql } from 'kysely';
import { newSecretId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Keyring } from '#platform/keys/keyring.ts';
import { outboxContext } from '#platform/mail/outbox.ts';
import { type Asker, after, atDoor, type Door } from './at-door.ts';
import { note } from './events.ts';
import { beginHalf } from './half-sign-ins.ts';
import { linkAddress } from './links.ts';
import { passwordProblem } from './password-rules.ts';
import type { SignInSettings } from './settings.ts';
import { hashOf, isToken, newToken } from './tokens.ts';

/** Writes a password that was hashed, and ends what was signed in with the one before. */
export async function writePassword(
  tx: Tx,
  userId: string,
  hash: string,
  now: Temporal.Instant,
  requestId: string | null = null,
): Promise<void> {
  await tx
    .insertInto('auth.password')
    .values({ user_id: userId, hash, set_at: now.toString() })
    .onConflict(conflict => conflict.column('user_id').doUpdateSet({ hash, set_at: now.toString() }))
    .execute();
  await sql`select app_definer.end_sessions_of(${userId}, 'password-change')`.execute(tx);
  await note(tx, now, 'password-set', { userId, requestId });
}

/** Sets the password of an account that exists, as the door. For making up a county and for tests; people use links. */
export async function setPassword(
  door: Pick<Door, 'pool' | 'clock' | 'passwords'>,
  given: { readonly userId: string; readonly password: string },
): Promise<Result<null, Invalid>> {
  const problem = passwordProblem(given.password, 'password');
  if (problem) return no(invalid(problem));
  const hash = await door.passwords.hash(given.password);
  await atDoor(door, null, (tx, now) => writePassword(tx, given.userId, hash, now));
  return ok(null);
}

/**
 * Sends a member of staff a link to set a password and then the second factor; earlier invitations end. The asker is an
 * administrator of the agency, or the door; throws (42501) otherwise. `now` is the transaction's moment.
 */
export async function inviteStaff(
  tx: Tx,
  given: {
    readonly keyring: Keyring;
    readonly settings: SignInSettings;
    readonly origin: string;
    readonly userId: string;
    readonly now: Temporal.Instant;
  },
): Promise<{ readonly link: string }> {
  const [linkId, outboxId, token] = [newSecretId(), newSecretId(), newToken()];
  const link = linkAddress(given.origin, token);
  const ends = after(given.now, given.settings.invitation);
  const sealed = given.keyring.seal(link, outboxContext(outboxId));
  await sql`select app_definer.invite_staff(${given.userId}, ${linkId}, ${hashOf(token)}, ${ends}, ${outboxId}, ${sealed})`.execute(
    tx,
  );
  return { link };
}

/** Uses an invitation up: the password is set, and the second half begins. `gone`: the link no longer works. */
export async function acceptInvitation(
  door: Door,
  asker: Asker,
  given: { readonly token: unknown; readonly password: string; readonly again: string },
): Promise<Result<{ token: string; step: 'code' | 'set-up' }, Invalid | { readonly kind: 'gone' }>> {
  const problem = passwordProblem(given.password, 'password');
  if (problem) return no(invalid(problem));
  if (given.password !== given.again) return no(invalid({ at: 'again', code: 'passwords-differ' }));
  const { token } = given;
  // Asked before the hash is made: a forged link costs no work.
  if (!isToken(token) || !(await isThere(door, asker, token))) return no({ kind: 'gone' });
  const hash = await door.passwords.hash(given.password);
  return atDoor(door, asker, async (tx, now) => {
    const link = await tx
      .updateTable('auth.link')
      .set({ used_at: now.toString() })
      .where('token_hash', '=', hashOf(token))
      .where('purpose', '=', 'invitation')
      .where('used_at', 'is', null)
      .where('ends_at', '>', now.toString())
      .returning(['id', 'user_id'])
      .executeTakeFirst();
    if (!link?.user_id) return no({ kind: 'gone' });
    await note(tx, now, 'link-used', { userId: link.user_id, linkId: link.id, requestId: asker.requestId });
    await writePassword(tx, link.user_id, hash, now, asker.requestId);
    const factor = await tx
      .selectFrom('auth.second_factor')
      .select('user_id')
      .where('user_id', '=', link.user_id)
      .executeTakeFirst();
    return ok(await beginHalf(tx, door, link.user_id, factor !== undefined, now));
  });
}

const isThere = (door: Door, asker: Asker, token: string): Promise<boolean> =>
  atDoor(door, asker, async (tx, now) => {
    const query = tx
      .selectFrom('auth.link')
      .select('id')
      .where('token_hash', '=', hashOf(token))
      .where('purpose', '=', 'invitation');
    return (
      (await query.where('used_at', 'is', null).where('ends_at', '>', now.toString()).executeTakeFirst()) !== undefined
    );
  });
