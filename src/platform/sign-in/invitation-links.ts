import { sql } from 'kysely';
import { type Id, newSecretId } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { guestAddressContext, outboxContext } from '#platform/mail/outbox.ts';
import { doorstep } from './doorstep.ts';
import { hashOf, newToken } from './tokens.ts';

/** What somebody is invited to: a meeting, or family time with one child. */
export type InvitationOpens = 'meeting' | 'family-time';

/** Short, because they stand in text messages; they say nothing of what they open. */
const PATHS: Readonly<Record<InvitationOpens, string>> = { meeting: 'm', 'family-time': 'f' };

/** Where a link goes: to a telephone or an e-mail, to where they sign in; or somebody hands it on. */
export type LinkWay =
  | { readonly kind: 'phone' | 'email'; readonly to: string }
  | { readonly kind: 'account' }
  | { readonly kind: 'by-hand' };

/** A link that was made; its address cannot be read again. `endsAt` is an ISO moment. */
export type InvitationLink = { readonly link: string; readonly endsAt: string; readonly sent: boolean };

/**
 * Makes the link by which somebody answers an invitation without an account, until `endsAt` (ISO), and sends it; the one
 * before ends. `showsPlace`: a meeting's place is an office or a public one. Belongs to the caller's transaction, which
 * has looked whether the asker works with the child's meetings or family time: the database refuses everybody else.
 */
export async function openInvitationLink(
  ask: Ask,
  given: {
    readonly opens: InvitationOpens;
    readonly invitationId: Id;
    readonly endsAt: string;
    readonly showsPlace: boolean;
    readonly way: LinkWay;
    readonly language: 'en' | 'es';
  },
): Promise<InvitationLink> {
  const { opens, invitationId, endsAt, showsPlace, way, language } = given;
  const { keyring, origin } = doorstep();
  const [id, messageId, token] = [newSecretId(), newSecretId(), newToken()];
  const link = `${origin}/${PATHS[opens]}/${token}?lang=${language}`;
  const channel = way.kind === 'by-hand' ? null : way.kind;
  const to = 'to' in way ? keyring.seal(way.to, guestAddressContext(messageId)) : null;
  const { rows } = await sql<{ sent: boolean }>`
    select app_definer.open_invitation_link(${id}, ${opens}, ${invitationId}, ${hashOf(token)}, ${endsAt}, ${showsPlace}, ${messageId},
      ${channel}, ${to}, ${keyring.seal(link, outboxContext(messageId))}, ${language}) as sent`.execute(ask.tx);
  return { link, endsAt, sent: rows[0]!.sent };
}

/** Ends the links to one invitation, in the caller's transaction. */
export async function endInvitationLinks(ask: Ask, opens: InvitationOpens, invitationId: Id): Promise<void> {
  await sql`select app_definer.end_invitation_links(${opens}, ${invitationId})`.execute(ask.tx);
}

/** A living link to an invitation, without what opens it. Moments are ISO. */
export type LivingInvitationLink = {
  readonly invitationId: Id;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly endsAt: string;
  readonly lastUsedAt: string | null;
};

/** The living links to these invitations, for staff who work with them. */
export async function invitationLinks(
  { tx }: Pick<Ask, 'tx'>,
  opens: InvitationOpens,
  invitationIds: readonly Id[],
): Promise<ReadonlyMap<Id, LivingInvitationLink>> {
  const { rows } = await sql<LivingInvitationLink>`
    select invitation as "invitationId", made_by as "madeBy", to_json(made_at) #>> '{}' as "madeAt", to_json(ends_at) #>> '{}' as "endsAt",
      to_json(last_used_at) #>> '{}' as "lastUsedAt"
    from app_definer.invitation_links(${opens}, ${[...invitationIds]}::uuid[])`.execute(tx);
  return new Map(rows.map(row => [row.invitationId, row]));
}

/** Whether somebody signs in and has an address for messages. */
export async function hasWayIn({ tx }: Pick<Ask, 'tx'>, personId: Id): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select app_definer.has_way_in(${personId}) as has`.execute(tx);
  return rows[0]!.has;
}
