import { sql } from 'kysely';
import type pg from 'pg';
import { type Id, newSecretId } from '#kernel/ids.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { Keyring } from '#platform/keys/keyring.ts';
import { guestAddressContext } from '#platform/mail/outbox.ts';

/** What a night told of: `told` of what waits too long, `reminded` addresses of services by e-mail. */
export type Followed = { readonly told: number; readonly reminded: number };

type Notice = { readonly notice: Id; readonly email: string | null; readonly reminded: boolean };

/**
 * Looks at every referral of an agency on the day of a moment (ISO): what waits too long becomes a task of the worker, and
 * later one of the supervisor; a service that was sent a link is reminded before its day. Each is told once; nights on
 * which it did not run are made up for. The message to a service names nobody and carries no link.
 */
export async function followReferrals(pool: pg.Pool, keyring: Keyring, agencyId: Id, now: string): Promise<Followed> {
  return inTransaction(pool, { role: 'alongside_clocks', userId: null, agencyId, now }, async tx => {
    const { rows } = await sql<Notice>`select * from app_definer.follow_referrals()`.execute(tx);
    // One message a night to one address, whatever waits there: it names nothing that could be told apart.
    const toRemind = new Map(rows.flatMap(({ notice, email }) => (email === null ? [] : [[email, notice] as const])));
    for (const [email, notice] of toRemind) {
      const message = newSecretId();
      const sealed = keyring.seal(email, guestAddressContext(message));
      await sql`select app_definer.remind_of_referral(${notice}, ${message}, ${sealed})`.execute(tx);
    }
    return { told: rows.filter(({ reminded }) => !reminded).length, reminded: toRemind.size };
  });
}
