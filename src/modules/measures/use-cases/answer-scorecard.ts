import { no, ok, type Result } from '#kernel/result.ts';
import type { GuestAsk } from '#platform/http/guest-page.ts';
import type { AnswerRefusal, AnswerScorecard } from '../contract.ts';
import { fullQuarter } from '../rules/quarter.ts';
import { answersOf, keepAnswer } from '../store/scorecards.ts';

/**
 * Keeps what an organization says to its figures of the newest full quarter, as whoever holds the link to its inbox.
 * `answered-already`: it has said something to that quarter; nothing is written over.
 */
export async function answerScorecard(
  { tx, agency, guest, now, today }: GuestAsk,
  { words }: AnswerScorecard,
): Promise<Result<void, AnswerRefusal>> {
  const quarter = fullQuarter(today.toString()).first;
  const said = await answersOf(tx, guest.organizationId);
  if (said.some(answer => answer.quarter === quarter)) return no({ kind: 'answered-already' });
  await keepAnswer(tx, {
    agencyId: agency.id,
    organizationId: guest.organizationId,
    linkId: guest.linkId,
    quarter,
    words,
    now,
  });
  return ok(undefined);
}
