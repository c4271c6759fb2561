import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { settleTasks } from '#modules/tasks/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { AnswerInvite, AnswerInviteRefusal } from '../contract.ts';
import { followAnswer } from '../follow-answer.ts';
import { answerProblems } from '../rules/answer-problems.ts';
import { keepAnswer } from '../store/changes.ts';
import { inviteById, meetingById } from '../store.ts';

/**
 * Keeps an answer to an invitation: by the invitee themselves, or told to staff by telephone or in person. A no and
 * another time give whoever leads the meeting a task to call. Refused when it was moved since the page was drawn. Throws NotThere when the invitation is not the asker's to see.
 */
export async function answerInvite(ask: Ask, input: AnswerInvite): Promise<Result<object, AnswerInviteRefusal>> {
  const invite = (await inviteById(ask.tx, input.inviteId)) ?? notThere();
  const meeting = (await meetingById(ask.tx, invite.meeting_id)) ?? notThere();
  const own = ask.who.kind !== 'staff';
  if (own !== (input.via === 'portal')) return notThere();
  const isPast = Temporal.Instant.compare(meeting.ends_at, ask.now) <= 0;
  if (meeting.state !== 'called' || isPast) return no({ kind: 'meeting-is-over' });

  const problems = answerProblems(input, ask.now);
  if (problems.length > 0) return no(invalid(...problems));

  await keepAnswer(ask, invite.party_id, input);
  // Whoever moves a meeting takes back the answers to its time before: one that comes meanwhile is about that time.
  const now = await meetingById(ask.tx, meeting.id);
  if (now?.starts_at !== (input.seen ?? meeting.starts_at)) return no({ kind: 'moved-meanwhile' });

  if (!own) await settleTasks(ask, { childId: invite.child_id, kind: 'call', sourceId: invite.id });
  else
    await followAnswer(ask, { childId: invite.child_id, inviteId: invite.id, callsBack: input.answer !== 'accepted' });
  return ok({});
}
