import { sql } from 'kysely';
import { clockAt } from '#kernel/clock.ts';
import { type Id, newSecretId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import { outboxContext } from '#platform/mail/outbox.ts';
import { after, atDoor, type Door } from './at-door.ts';
import { note } from './events.ts';
import { CODE_TRIES, checkCode, codeHash, newCode } from './link-codes.ts';
import { linkAddress } from './links.ts';
import { hashOf, newToken } from './tokens.ts';
import { readCode } from './totp.ts';
import { forgetTries, limits, takeTry, tryKey } from './tries.ts';

/**
 * What rooms' doorsteps need of the process. The pool is the doorstep's own: a code is counted beside the caller's
 * transaction, and must not wait for a connection that such callers hold.
 */
export type Doorstep = Pick<Door, 'pool' | 'keyring' | 'settings' | 'origin'>;

let shared: Doorstep | undefined;

/** Hands in the process's doorstep, once, when it starts. */
export function setDoorstep(doorstep: Doorstep): void {
  shared = doorstep;
}

/** The process's doorstep. Throws before it was handed in. */
export function doorstep(): Doorstep {
  if (!shared) throw new Error('The doorstep is not handed in');
  return shared;
}

/** The address people use (https://alongside.example.org), for links that are read outside the browser. */
export const siteOrigin = (): string => doorstep().origin;

/**
 * Opens the way in to one paper for somebody who is not staff: `link` is the whole address to show as a QR code, to
 * print or to send, `code` the six digits to tell in person or by telephone; neither can be read again. It lasts 30
 * minutes (`visit`) or seven days (`week`), until `endsAt` (ISO), and ends what was opened before for the same account
 * and paper. `leadsTo` is the paper's path, with its id. With `send` the link alone goes to the account's own address.
 * Belongs to the caller's transaction. `no-account`: not one of the asker's agency, closed, or staff.
 */
export async function openDoorstep(
  ask: Ask,
  given: {
    readonly userId: Id;
    readonly leadsTo: string;
    readonly lasts: 'visit' | 'week';
    readonly send: boolean;
  },
): Promise<
  Result<
    { readonly link: string; readonly code: string; readonly endsAt: string },
    { readonly kind: 'no-account' } | { readonly kind: 'no-address' }
  >
> {
  const { keyring, settings, origin } = doorstep();
  const { rows } = await sql<{ language: 'en' | 'es'; has_address: boolean }>`
    select language, has_address from app_definer.doorstep_of(${given.userId})`.execute(ask.tx);
  const [account] = rows;
  if (!account) return no({ kind: 'no-account' });
  if (given.send && !account.has_address) return no({ kind: 'no-address' });
  const [linkId, messageId, token, code] = [newSecretId(), newSecretId(), newToken(), newCode()];
  const link = `${linkAddress(origin, token)}?lang=${account.language}`;
  const endsAt = after(Temporal.Instant.from(ask.now), settings[given.lasts]);
  const message = given.send ? { id: messageId, link: keyring.seal(link, outboxContext(messageId)) } : null;
  await sql`select app_definer.open_doorstep(${given.userId}, ${given.leadsTo}, ${linkId}, ${hashOf(token)},
    ${codeHash(keyring, linkId, code)}, ${endsAt}, ${message?.id ?? null}, ${message?.link ?? null})`.execute(ask.tx);
  return ok({ link, code, endsAt });
}

/**
 * Confirms the six digits of the asker's open doorstep to a paper, for somebody who came by an e-mailed link and not
 * through the doorstep itself. Counted in a transaction of its own: a wrong code stays counted when the caller's is
 * rolled back. The code stays good until its doorstep ends.
 */
export async function confirmDoorstepCode(
  ask: Ask,
  given: { readonly leadsTo: string; readonly code: string },
): Promise<
  Result<void, { readonly kind: 'wrong-code' } | { readonly kind: 'no-code' } | { readonly kind: 'too-many-tries' }>
> {
  const { pool, keyring } = doorstep();
  const { userId } = ask.who;
  const code = readCode(given.code.slice(0, 100));
  return atDoor({ pool, clock: clockAt(ask.now) }, ask, async (tx, now) => {
    const link = await openLink(tx, userId, given.leadsTo, now);
    if (!link) return no({ kind: 'no-code' });
    if (link.used_at !== null) return no({ kind: 'too-many-tries' });
    const key = tryKey('code', userId);
    if (await takeTry(tx, key, limits.code, now)) return no({ kind: 'too-many-tries' });
    const checked = await checkCode(tx, keyring, link, code, now);
    const event = checked === 'right' ? 'code-accepted' : 'code-refused';
    await note(tx, now, event, { userId, linkId: link.id, requestId: ask.requestId });
    if (checked !== 'right') return no({ kind: checked === 'over' ? 'too-many-tries' : 'wrong-code' });
    await forgetTries(tx, [key]);
    return ok(undefined);
  });
}

/** The open doorstep of an account to a paper, locked; else one that wrong codes ended before its time. */
const openLink = (tx: Tx, userId: Id, leadsTo: string, now: Temporal.Instant) =>
  tx
    .selectFrom('auth.link')
    .select(['id', 'code_hash', 'code_tries', 'used_at'])
    .where('user_id', '=', userId)
    .where('leads_to', '=', leadsTo)
    .where('purpose', '=', 'doorstep')
    .where('ends_at', '>', now.toString())
    .where(where => where.or([where('used_at', 'is', null), where('code_tries', '>=', CODE_TRIES)]))
    .orderBy(sql`used_at is not null`)
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
