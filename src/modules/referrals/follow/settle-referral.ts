import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { sayIn } from '#platform/words/say.ts';
import type { StepAsk } from '../step-ask.ts';

/**
 * Brings the tasks of a referral in line with where it stands after a step: what was waited for ends by itself, what is
 * taken back is dropped, and a result that is there is somebody's to read. Also for somebody with a link.
 */
export async function settleReferral(
  ask: StepAsk & { readonly language?: 'en' | 'es' },
  referralId: Id,
): Promise<void> {
  const because = sayIn(ask.language ?? 'en')('referrals', 'follow.noneNeeded');
  await sql`select app_definer.settle_referral(${referralId}, ${because})`.execute(ask.tx);
}
