import { newSecretId } from '#kernel/ids.ts';
import type { Keyring } from '#platform/keys/keyring.ts';
import { outboxContext } from '#platform/mail/outbox.ts';
import type { LateHearer } from '#platform/record/hear-fact.ts';
import { NoticeSent } from '../facts.ts';

/**
 * Whoever was told of a hearing on their own page gets a message with the way there: it names nobody, and no court. `origin` is
 * the address of this house.
 */
export const mailNotices = ({
  keyring,
  origin,
}: {
  readonly keyring: Keyring;
  readonly origin: string;
}): LateHearer => ({
  hears: NoticeSent.name,
  name: 'mail-notices',
  hear: async ({ body }, query, now) => {
    const { noticeId, way } = body;
    if (way !== 'portal') return;
    const message = newSecretId();
    const link = keyring.seal(`${origin}/home/hearings`, outboxContext(message));
    await query('select app_definer.tell_of_notice($1, $2, $3, $4)', [message, noticeId, link, now]);
  },
});
