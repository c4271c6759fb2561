import type { Ask } from '#platform/http/ask.ts';
import { endMyFeed } from '../store/feeds.ts';

/** Ends the asker's calendar address: from now on it leads nowhere. */
export async function endCalendar({ tx, now }: Ask): Promise<void> {
  await endMyFeed(tx, now);
}
