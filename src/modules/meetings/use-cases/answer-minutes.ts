import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { AnswerMinutes } from '../contract.ts';
import { followAnswer } from '../follow-answer.ts';
import { inviteById, minutesOf } from '../store.ts';

/**
 * An invitee says whether shared minutes are as they remember the meeting; another memory is kept beside them in their
 * own words, and whoever led the meeting calls. Throws NotThere when nothing was shared with the asker.
 */
export async function answerMinutes(
  ask: Ask,
  { inviteId, agreed, words }: AnswerMinutes,
): Promise<Result<object, ReturnType<typeof invalid>>> {
  const invite = (await inviteById(ask.tx, inviteId)) ?? notThere();
  if (!(await minutesOf(ask.tx, invite.meeting_id))) return notThere();
  if (!agreed && words === null) return no(invalid({ at: 'minutesWords', code: 'what-was-otherwise' }));
  await ask.tx
    .updateTable('app.meeting_invite')
    .set({ minutes_answer: agreed ? 'agreed' : 'disputed', minutes_words: words })
    .where('id', '=', invite.id)
    .execute();
  if (!agreed) await followAnswer(ask, { childId: invite.child_id, inviteId: invite.id, callsBack: true });
  return ok({});
}
