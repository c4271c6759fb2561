import type { Ask } from '#platform/http/ask.ts';
import { findWaiting } from './find-waiting.ts';
import { sayWaiting } from './say-waiting.ts';
import { boardPath, PRESSING } from './waits.ts';

/**
 * The asker's own referrals that need somebody now, at most so many: late answers and words of progress, results to read,
 * appointments without a way there. `all` leads to the asker's part of the board.
 */
export async function referralsThatNeed(ask: Ask, most: number) {
  const { tx, say, now, who } = ask;
  const mine = { waits: null, workerId: who.userId, organizationId: null, urgency: null, after: null };
  const { rows } = await findWaiting(tx, mine, { today: ask.today.toString(), now }, most);
  const pressing = rows.slice(0, most).filter(row => row.rank <= PRESSING);
  const said = pressing.length === 0 ? [] : await sayWaiting(ask, pressing);
  return {
    title: say('referrals', 'follow.card'),
    all: { href: boardPath({ workerId: who.userId }), label: say('referrals', 'follow.cardAll') },
    rows: said.map(({ key, href, name, number, service, tag, waits }) => ({
      key,
      href,
      name,
      tag,
      waits,
      text: say('referrals', 'follow.cardRow', { number, service }),
    })),
  };
}

/** Referrals that need somebody, in finished words. */
export type ReferralsThatNeed = Awaited<ReturnType<typeof referralsThatNeed>>;
