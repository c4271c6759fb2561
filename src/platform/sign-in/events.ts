import { newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** What can happen at the door. */
export type DoorEvent =
  | 'password-accepted'
  | 'password-refused'
  | 'password-set'
  | 'code-accepted'
  | 'code-refused'
  | 'recovery-code-used'
  | 'second-factor-set'
  | 'second-factor-reset'
  | 'link-asked'
  | 'link-used'
  | 'link-refused'
  | 'invited'
  | 'signed-in'
  | 'signed-out'
  | 'left'
  | 'story-switched'
  | 'unlocked'
  | 'set-up-link-made'
  | 'agency-founded'
  | 'administrator-created'
  | 'outbox-read';

type Details = {
  readonly userId?: string | null;
  readonly byUser?: string | null;
  readonly sessionId?: string | null;
  readonly linkId?: string | null;
  readonly requestId?: string | null;
};

/** Notes an event: codes and ids only. */
export async function note(tx: Tx, now: Temporal.Instant, code: DoorEvent, details: Details = {}): Promise<void> {
  await tx
    .insertInto('auth.event')
    .values({
      id: newId(),
      at: now.toString(),
      code,
      user_id: details.userId ?? null,
      by_user: details.byUser ?? null,
      session_id: details.sessionId ?? null,
      link_id: details.linkId ?? null,
      request_id: details.requestId ?? null,
    })
    .execute();
}
