import { sql } from 'kysely';
import { newSecretId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Keyring } from '#platform/keys/keyring.ts';
import { putInOutbox } from '#platform/mail/outbox.ts';
import { addressFingerprint, readAddress } from './addresses.ts';
import { type Asker, after, atDoor, type Door } from './at-door.ts';
import { note } from './events.ts';
import { checkCode, codeHash } from './link-codes.ts';
import { beginSession } from './sessions.ts';
import { hashOf, isSame, isToken, newToken } from './tokens.ts';
import { limits, type TooManyTries, takeTry, tryKey } from './tries.ts';

/** The six digits that the browser which asked shows: derived from its cookie, so that they are kept nowhere. */
export const codeOfBrowser = (keyring: Keyring, browser: string): string => {
  const bytes = Buffer.from(keyring.fingerprint(browser, 'link-code'), 'base64url');
  return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
};

/** The address a link is sent as. */
export const linkAddress = (origin: string, token: string): string => `${origin}/sign-in/link/${token}`;

type Found = {
  user_id: string | null;
  address_id: string | null;
  sealed: string | null;
  agency_name: string | null;
  language: 'en' | 'es' | null;
};

/**
 * Sends a link to sign in with to somebody who is not staff. The answer, the queries and the sealing are the same for
 * an address nobody has; only the message is missing. `browser` is the token of the browser's `asked` cookie.
 */
export async function askForLink(
  door: Door,
  asker: Asker,
  given: { readonly typed: string; readonly browser: string; readonly language: 'en' | 'es' },
): Promise<Result<null, { readonly kind: 'no-address' } | TooManyTries>> {
  const address = readAddress(given.typed.slice(0, 500));
  if (!address) return no({ kind: 'no-address' });
  const fingerprint = addressFingerprint(door.keyring, address);
  return atDoor(door, asker, async (tx, now) => {
    const refused = await takeTry(tx, tryKey('ask-network', asker.network), limits.network, now);
    if (refused) return no(refused);
    // Somebody who asks again and again gets the same answer and no further message.
    const quiet = (await takeTry(tx, tryKey('ask', fingerprint), limits.ask, now)) !== null;
    const { rows } = await sql<Found>`
      select w.user_id, a.id as address_id, a.sealed, w.agency_name, w.language
      from (select ${fingerprint}::text as fingerprint) typed
      left join auth.address a on a.fingerprint = typed.fingerprint
      left join lateral (
        select * from app_definer.who_is(a.user_id, ${now.toString()}) found where found.kind <> 'staff' and not ${quiet}::boolean
      ) w on true`.execute(tx);
    const found = rows[0]!;
    const [id, outboxId, token] = [newSecretId(), newSecretId(), newToken()];
    await tx
      .insertInto('auth.link')
      .values({
        id,
        token_hash: hashOf(token),
        purpose: 'sign-in',
        user_id: found.user_id,
        browser_hash: hashOf(given.browser),
        code_hash: codeHash(door.keyring, id, codeOfBrowser(door.keyring, given.browser)),
        code_tries: 0,
        made_at: now.toString(),
        ends_at: after(now, door.settings.link),
        used_at: null,
      })
      .execute();
    const language = found.language ?? given.language;
    await putInOutbox(tx, door.keyring, {
      id: outboxId,
      madeAt: now.toString(),
      channel: address.channel,
      to:
        found.user_id && found.address_id && found.sealed
          ? { addressId: found.address_id, sealed: found.sealed }
          : null,
      template: 'sign-in-link',
      language,
      agencyName: found.agency_name ?? 'Alongside',
      linkId: id,
      link: `${linkAddress(door.origin, token)}?lang=${language}`,
    });
    await note(tx, now, 'link-asked', { userId: found.user_id, linkId: id, requestId: asker.requestId });
    return ok(null);
  });
}

/** What the page of a link shows. `gone`: used, too old, forged, or never there. */
export type LinkState =
  | { readonly kind: 'gone' }
  | { readonly kind: 'sign-in'; readonly needsCode: boolean }
  | { readonly kind: 'invitation' }
  | { readonly kind: 'doorstep' };

/** Looks at a link without using it up: mail scanners open every address. */
export async function readLink(door: Door, asker: Asker, token: unknown, browser: string | null): Promise<LinkState> {
  if (!isToken(token)) return { kind: 'gone' };
  return atDoor(door, asker, async (tx, now) => {
    const link = await tx
      .selectFrom('auth.link')
      .select(['purpose', 'browser_hash'])
      .where('token_hash', '=', hashOf(token))
      .where('used_at', 'is', null)
      .where('ends_at', '>', now.toString())
      .executeTakeFirst();
    if (!link || link.purpose === 'first-administrator') return { kind: 'gone' };
    if (link.purpose !== 'sign-in') return { kind: link.purpose };
    return { kind: 'sign-in', needsCode: !isFrom(browser, link.browser_hash) };
  });
}

const isFrom = (browser: string | null, hash: Uint8Array | null) =>
  browser !== null && hash !== null && isSame(hashOf(browser), hash);

export type LinkRefusal = { readonly kind: 'gone' } | { readonly kind: 'needs-code' } | { readonly kind: 'wrong-code' };

/** Uses a link up: the browser that asked needs nothing more, any other the six digits. Gives the session's token. */
export async function signInWithLink(
  door: Door,
  asker: Asker,
  given: {
    readonly token: unknown;
    readonly browser: string | null;
    readonly code: string;
    readonly before: string | null;
  },
): Promise<Result<{ token: string }, LinkRefusal>> {
  const { token, code } = given;
  if (!isToken(token)) return no({ kind: 'gone' });
  return atDoor(door, asker, async (tx, now) => {
    const link = await tx
      .selectFrom('auth.link')
      .selectAll()
      .where('token_hash', '=', hashOf(token))
      .where('purpose', '=', 'sign-in')
      .where('used_at', 'is', null)
      .where('ends_at', '>', now.toString())
      .forUpdate()
      .executeTakeFirst();
    if (!link || link.user_id === null) return no({ kind: 'gone' });
    if (!isFrom(given.browser, link.browser_hash)) {
      if (code === '') return no({ kind: 'needs-code' });
      const checked = await checkCode(tx, door.keyring, link, code, now);
      if (checked !== 'right') {
        await note(tx, now, 'link-refused', { userId: link.user_id, linkId: link.id, requestId: asker.requestId });
        return no({ kind: checked === 'over' ? 'gone' : 'wrong-code' });
      }
    }
    await tx.updateTable('auth.link').set({ used_at: now.toString() }).where('id', '=', link.id).execute();
    await note(tx, now, 'link-used', { userId: link.user_id, linkId: link.id, requestId: asker.requestId });
    const session = await beginSession(
      tx,
      door.settings,
      { userId: link.user_id, method: 'link', before: given.before, requestId: asker.requestId },
      now,
    );
    return session ? ok({ token: session.token }) : no({ kind: 'gone' });
  });
}
