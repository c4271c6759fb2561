import { sql } from 'kysely';
import { type Id, newSecretId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { guestAddressContext, outboxContext } from '#platform/mail/outbox.ts';
import { doorstep } from './doorstep.ts';
import { codeHash, newCode } from './link-codes.ts';
import { hashOf, newToken } from './tokens.ts';

/** What a link opens to an organization: one referral, its entry, or all that was asked of it. */
export type OrganizationOpens = 'referral' | 'entry' | 'inbox';

/** What a link opens: something of an organization, or somebody's own invitations (invitation-links.ts). */
export type Opens = OrganizationOpens | 'meeting' | 'family-time';

const PATHS: Readonly<Record<OrganizationOpens, string>> = { referral: 'r', entry: 'entry', inbox: 'inbox' };

/** A link that was made; neither the address nor the code can be read again. `endsAt` is an ISO moment. */
export type GuestLink = {
  readonly id: Id;
  readonly link: string;
  readonly code: string | null;
  readonly endsAt: string;
};

/**
 * Makes the way in for somebody without an account, until `endsAt` (ISO); the one before to the same thing ends. With
 * `code` it opens only to six digits, to be told by telephone. With `email` the link alone is sent there. Belongs to the
 * caller's transaction. `not-there`: nothing of the asker's agency, over, or not theirs to open.
 */
export async function openGuestLink(
  ask: Ask,
  given: {
    readonly opens: OrganizationOpens;
    readonly subjectId: Id;
    readonly endsAt: string;
    readonly code: boolean;
    readonly email?: string | null;
    readonly language?: 'en' | 'es';
  },
): Promise<Result<GuestLink, { readonly kind: 'not-there' }>> {
  const { opens, subjectId, endsAt, email = null, language = 'en' } = given;
  const { keyring, origin } = doorstep();
  const { rows } = await sql<{ organization: Id | null }>`
    select app_definer.guest_link_subject(${opens}, ${subjectId}) as organization`.execute(ask.tx);
  if (!rows[0]?.organization) return no({ kind: 'not-there' });
  const [id, messageId, token] = [newSecretId(), newSecretId(), newToken()];
  const code = given.code ? newCode() : null;
  const link = `${origin}/${PATHS[opens]}/${token}`;
  await sql`select app_definer.open_guest_link(${id}, ${opens}, ${subjectId}, ${hashOf(token)},
    ${code === null ? null : codeHash(keyring, id, code)}, ${endsAt}, ${email === null ? null : messageId},
    ${email === null ? null : keyring.seal(email, guestAddressContext(messageId))},
    ${email === null ? null : keyring.seal(link, outboxContext(messageId))}, ${language})`.execute(ask.tx);
  return ok({ id, link, code, endsAt });
}

/** Ends the links to one thing, in the caller's transaction. */
export async function endGuestLinks(
  ask: Ask,
  given: {
    readonly opens: OrganizationOpens;
    readonly subjectId: Id;
    readonly why: 'withdrawn' | 'consent-ended' | 'over';
  },
): Promise<void> {
  await sql`select app_definer.end_guest_links(${given.opens}, ${given.subjectId}, ${given.why})`.execute(ask.tx);
}
