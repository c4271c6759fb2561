import { no, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type Asker, atDoor, type Door } from './at-door.ts';
import { note } from './events.ts';
import { endHalf, type HalfSignIn, readHalf } from './half-sign-ins.ts';
import { isRecoveryCode, recoveryFingerprint } from './recovery-codes.ts';
import { beginSession } from './sessions.ts';
import { readCode, stepOf } from './totp.ts';
import { forgetTries, limits, type TooManyTries, takeTry, tryKey } from './tries.ts';

/** `over`: begin again with the password. `wrong-code`: also for a code that was taken before. */
export type CodeRefusal = { readonly kind: 'over' } | { readonly kind: 'wrong-code' } | TooManyTries;

/**
 * The second half: a code of the app, or a recovery code. `before` is the session this browser had. On success the
 * token of the new session.
 */
export async function signInWithCode(
  door: Door,
  asker: Asker,
  given: { readonly half: string | null; readonly typed: string; readonly before: string | null },
): Promise<Result<{ token: string }, CodeRefusal>> {
  const code = readCode(given.typed.slice(0, 100));
  return atDoor(door, asker, async (tx, now) => {
    const half = await readHalf(tx, given.half, now);
    if (half?.step !== 'code') return no({ kind: 'over' });
    const key = tryKey('code', half.userId);
    const refused = await takeTry(tx, key, limits.code, now);
    if (refused) return no(refused);
    const known = isRecoveryCode(code)
      ? await takeRecoveryCode(tx, door, half.userId, code, now)
      : await takeStep(tx, door, half, code, now);
    if (!known) {
      await note(tx, now, 'code-refused', { userId: half.userId, requestId: asker.requestId });
      return no({ kind: 'wrong-code' });
    }
    await note(tx, now, isRecoveryCode(code) ? 'recovery-code-used' : 'code-accepted', {
      userId: half.userId,
      requestId: asker.requestId,
    });
    await forgetTries(tx, [key]);
    await endHalf(tx, given.half!);
    const session = await beginSession(
      tx,
      door.settings,
      { userId: half.userId, method: 'password', before: given.before, requestId: asker.requestId },
      now,
    );
    return session ? ok({ token: session.token }) : no({ kind: 'over' });
  });
}

/** The context the secret of an account is sealed under. */
export const factorContext = (userId: string): string => `auth.second_factor:${userId}`;

/** Takes the code's step unless it, or a later one, was taken before: two requests with one code cannot both pass. */
async function takeStep(tx: Tx, door: Door, half: HalfSignIn, code: string, now: Temporal.Instant): Promise<boolean> {
  const factor = await tx
    .selectFrom('auth.second_factor')
    .select('sealed')
    .where('user_id', '=', half.userId)
    .executeTakeFirst();
  if (!factor) return false;
  const step = stepOf(code, door.keyring.openText(factor.sealed, factorContext(half.userId)), now);
  if (step === null) return false;
  const { numUpdatedRows } = await tx
    .updateTable('auth.second_factor')
    .set({ last_step: step })
    .where('user_id', '=', half.userId)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function takeRecoveryCode(
  tx: Tx,
  door: Door,
  userId: string,
  code: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('auth.recovery_code')
    .set({ used_at: now.toString() })
    .where('user_id', '=', userId)
    .where('fingerprint', '=', recoveryFingerprint(door.keyring, userId, code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
