import { sql } from 'kysely';
import { type Id, newSecretId } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { outboxContext } from '#platform/mail/outbox.ts';
import { doorstep } from '#platform/sign-in/doorstep.ts';

/**
 * Tells somebody who signs in that there is an invitation, or something to read, by a message that names nobody.
 * `path` is where they read it. False when they have no account or no address: then somebody has to call.
 */
export async function sendInvitation(
  { tx }: Pick<Ask, 'tx'>,
  personId: Id,
  path: string,
  template: 'invited' | 'to-read' = 'invited',
): Promise<boolean> {
  const { keyring, origin } = doorstep();
  const message = newSecretId();
  const { rows } = await sql<{ sent: boolean }>`
    select app_definer.send_invitation(${message}, ${personId}, ${template}, ${keyring.seal(`${origin}${path}`, outboxContext(message))}) as sent`.execute(
    tx,
  );
  return rows[0]?.sent ?? false;
}
