import { randomBytes } from 'node:crypto';
import { newId } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { siteOrigin } from '#platform/sign-in/doorstep.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { endMyFeed, insertFeed } from '../store/feeds.ts';

/** Makes the asker a new secret address for calendar programs, and ends the one before. It can be told this one time. */
export async function renewCalendar({ tx, who, now }: Ask): Promise<{ address: string }> {
  const secret = randomBytes(32).toString('base64url');
  await endMyFeed(tx, now);
  await insertFeed(tx, { id: newId(), agencyId: who.agencyId, userId: who.userId, secret: fingerprintOf(secret), now });
  return { address: `${siteOrigin()}/calendar/${secret}.ics` };
}
