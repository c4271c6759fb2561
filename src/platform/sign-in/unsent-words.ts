import { sql } from 'kysely';
import type pg from 'pg';
import { isId } from '#kernel/ids.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { roleOf } from '#platform/http/who.ts';
import type { Keyring } from '#platform/keys/keyring.ts';
import type { Session } from './sessions.ts';

/**
 * What `public/keep-form.js` needs to keep half-typed words on a device: a key of 32 bytes (base64url) that is the same
 * for one account at every sign-in and never lies on the device, so that nobody else at the same browser can read them;
 * and whether the form sent under a key (`sent`, empty when none is asked about) has come, which a lost answer leaves open.
 */
export type UnsentWords = { readonly key: string; readonly came: boolean };

/** Answers for the person of the session; of forms only whether their own has come. */
export async function unsentWords(
  deps: { readonly pool: pg.Pool; readonly keyring: Keyring },
  { who }: Session,
  sent: string,
  now: Temporal.Instant,
): Promise<UnsentWords> {
  const key = deps.keyring.derive(`unsent words of ${who.userId}`);
  if (!isId(sent)) return { key, came: false };
  const context = { role: roleOf(who, false), userId: who.userId, agencyId: who.agencyId, now: now.toString() };
  const { rows } = await inTransaction(deps.pool, context, tx =>
    sql<{ came: boolean }>`
      select exists (select from record.answer_given where by_user = ${who.userId} and key = ${sent}) as came`.execute(
      tx,
    ),
  );
  return { key, came: rows[0]?.came ?? false };
}
