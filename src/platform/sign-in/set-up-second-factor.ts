import { sql } from 'kysely';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Asker, atDoor, type Door } from './at-door.ts';
import { note } from './events.ts';
import { endHalf, goOnToCodes, readHalf, shownIn } from './half-sign-ins.ts';
import { recoveryFingerprint } from './recovery-codes.ts';
import { beginSession } from './sessions.ts';
import { type CodeRefusal, factorContext } from './sign-in-with-code.ts';
import { readCode, stepOf } from './totp.ts';
import { forgetTries, limits, takeTry, tryKey } from './tries.ts';

/** What the set-up page shows: the secret to scan, or the recovery codes to keep; null when it is over. */
export async function readSetUp(
  door: Door,
  asker: Asker,
  half: string | null,
): Promise<{ secret: string; agency: string; name: string } | { codes: string[] } | null> {
  return atDoor(door, asker, async (tx, now) => {
    const found = await readHalf(tx, half, now);
    if (found === null || found.step === 'code') return null;
    const shown = shownIn(door, found);
    if (found.step === 'codes') return { codes: shown.split(' ') };
    const { rows } = await sql<{ agency: string; name: string }>`
      select agency_name as agency, name from app_definer.who_is(${found.userId}, ${now.toString()})`.execute(tx);
    return rows[0] ? { secret: shown, ...rows[0] } : null;
  });
}

/** Takes the first code of the app, which proves that it holds the secret; then the recovery codes are shown. */
export async function confirmSecondFactor(
  door: Door,
  asker: Asker,
  given: { readonly half: string | null; readonly typed: string },
): Promise<Result<null, CodeRefusal>> {
  return atDoor(door, asker, async (tx, now) => {
    const half = await readHalf(tx, given.half, now);
    if (half?.step !== 'set-up') return no({ kind: 'over' });
    const key = tryKey('code', half.userId);
    const refused = await takeTry(tx, key, limits.code, now);
    if (refused) return no(refused);
    const secret = shownIn(door, half);
    const step = stepOf(readCode(given.typed.slice(0, 100)), secret, now);
    if (step === null) return no({ kind: 'wrong-code' });
    // Somebody may have set up another app meanwhile, in another window: the first one stays.
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('auth.second_factor')
      .values({
        user_id: half.userId,
        sealed: door.keyring.seal(secret, factorContext(half.userId)),
        last_step: step,
        confirmed_at: now.toString(),
      })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return no({ kind: 'over' });
    await forgetTries(tx, [key]);
    const codes = await goOnToCodes(tx, door, given.half!, half);
    await tx.deleteFrom('auth.recovery_code').where('user_id', '=', half.userId).execute();
    await tx
      .insertInto('auth.recovery_code')
      .values(
        codes.map(code => ({
          user_id: half.userId,
          fingerprint: recoveryFingerprint(door.keyring, half.userId, code),
          made_at: now.toString(),
          used_at: null,
        })),
      )
      .execute();
    await note(tx, now, 'second-factor-set', { userId: half.userId, requestId: asker.requestId });
    return ok(null);
  });
}

/** The recovery codes are kept: the session begins. */
export async function finishSetUp(
  door: Door,
  asker: Asker,
  given: { readonly half: string | null; readonly before: string | null },
): Promise<Result<{ token: string }, CodeRefusal>> {
  return atDoor(door, asker, async (tx, now) => {
    const half = await readHalf(tx, given.half, now);
    if (half?.step !== 'codes') return no({ kind: 'over' });
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
