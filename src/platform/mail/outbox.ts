import type { Tx } from '#platform/db/transaction.ts';
import type { Keyring } from '#platform/keys/keyring.ts';
import { type Message, type Template, writeMessage } from './messages.ts';

/** A message that would have been sent. `madeAt` is an ISO moment. */
export type SentMessage = Message & {
  readonly id: string;
  readonly madeAt: string;
  readonly channel: 'email' | 'phone';
  readonly to: string;
  readonly language: 'en' | 'es';
  /** Empty where a message carries none: a reminder of one that was sent. */
  readonly link: string;
};

/** The context the link of a message is sealed under. */
export const outboxContext = (id: string): string => `auth.outbox:${id}`;

/** The context an address is sealed under that belongs to no account. */
export const guestAddressContext = (id: string): string => `auth.outbox-to:${id}`;

type NewMessage = {
  readonly id: string;
  readonly madeAt: string;
  readonly channel: 'email' | 'phone';
  /** Null when there is nobody to send to: the row is made all the same and never shown. */
  readonly to: { readonly addressId: string; readonly sealed: string } | null;
  readonly template: Template;
  readonly language: 'en' | 'es';
  readonly agencyName: string;
  readonly linkId: string;
  readonly link: string;
};

/** Puts a message into the outbox, under the door's role. */
export async function putInOutbox(tx: Tx, keyring: Keyring, message: NewMessage): Promise<void> {
  await tx
    .insertInto('auth.outbox')
    .values({
      id: message.id,
      made_at: message.madeAt,
      channel: message.channel,
      address_id: message.to?.addressId ?? null,
      to_sealed: message.to?.sealed ?? null,
      template: message.template,
      language: message.language,
      agency_name: message.agencyName,
      link_id: message.linkId,
      link_sealed: keyring.seal(message.link, outboxContext(message.id)),
    })
    .execute();
}

/** The newest messages whose link still works, at most 50, as they would have been sent. */
export async function readOutbox(tx: Tx, keyring: Keyring, now: Temporal.Instant): Promise<SentMessage[]> {
  const rows = await tx
    .selectFrom('auth.outbox as o')
    .leftJoin('auth.link as l', 'l.id', 'o.link_id')
    .selectAll('o')
    .where('o.to_sealed', 'is not', null)
    .where('l.used_at', 'is', null)
    .where(eb => eb(eb.fn.coalesce('l.ends_at', 'o.ends_at'), '>', now.toString()))
    .orderBy('o.made_at', 'desc')
    .limit(50)
    .execute();
  return rows.map(row => {
    const link = row.link_sealed === null ? '' : keyring.openText(row.link_sealed, outboxContext(row.id));
    const { id, channel, language, template } = row;
    return {
      id,
      channel,
      language,
      link,
      madeAt: row.made_at,
      to: keyring.openText(
        row.to_sealed!,
        row.address_id === null ? guestAddressContext(row.id) : `auth.address:${row.address_id}`,
      ),
      ...writeMessage(template, language, { agency: row.agency_name, link }),
    };
  });
}
