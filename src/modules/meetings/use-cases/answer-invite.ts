import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { TaskOpened } from '#modules/tasks/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { AnyAsk, GuestAsk } from '#platform/http/guest-page.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { settleTelling } from '../contact-way.ts';
import type { AnswerInvite, AnswerInviteRefusal } from '../contract.ts';
import { callBackBy, followAnswer } from '../follow-answer.ts';
import { answerProblems } from '../rules/answer-problems.ts';
import { keepAnswerByLink, meetingByLink } from '../store/by-link.ts';
import { keepAnswer } from '../store/changes.ts';
import { inviteById, meetingById } from '../store.ts';

/**
 * Keeps an answer to an invitation: by the invitee themselves, signed in or by a link, or told to staff by telephone or in
 * person. A no and another time give whoever leads the meeting a task to call. Refused when it was moved since the page was
 * drawn. Throws NotThere when the invitation is not the asker's to see.
 */
export async function answerInvite(ask: AnyAsk, input: AnswerInvite): Promise<Result<object, AnswerInviteRefusal>> {
  if (!ask.who) return answerByLink(ask, input);
  const invite = (await inviteById(ask.tx, input.inviteId)) ?? notThere();
  const meeting = (await meetingById(ask.tx, invite.meeting_id)) ?? notThere();
  const own = ask.who.kind !== 'staff';
  if (input.via === 'text_link' || own !== (input.via === 'portal')) return notThere();
  const isPast = Temporal.Instant.compare(meeting.ends_at, ask.now) <= 0;
  if (meeting.state !== 'called' || isPast) return no({ kind: 'meeting-is-over' });

  const problems = answerProblems(input, ask.now);
  if (problems.length > 0) return no(invalid(...problems));

  await keepAnswer(ask, invite.party_id, input);
  // Whoever moves a meeting takes back the answers to its time before: one that comes meanwhile is about that time.
  const now = await meetingById(ask.tx, meeting.id);
  if (now?.starts_at !== (input.seen ?? meeting.starts_at)) return no({ kind: 'moved-meanwhile' });

  await follow(ask, input, { childId: invite.child_id, inviteId: invite.id, own });
  return ok({});
}

async function follow(
  ask: Ask,
  { answer }: AnswerInvite,
  { childId, inviteId, own }: { childId: string; inviteId: string; own: boolean },
): Promise<void> {
  if (own) await followAnswer(ask, { childId, inviteId, callsBack: answer !== 'accepted' });
  else await settleTelling(ask, { childId, invitationId: inviteId });
}

/** The same by a link: it opens one invitation and no other. What was sent twice is kept once. */
async function answerByLink(ask: GuestAsk, input: AnswerInvite): Promise<Result<object, AnswerInviteRefusal>> {
  const invited = (await meetingByLink(ask.tx)) ?? notThere();
  if (input.via !== 'text_link' || input.inviteId !== invited.invite_id) return notThere();
  if (invited.state !== 'called') return no({ kind: 'meeting-is-over' });
  if (input.seen && input.seen !== invited.starts_at) return no({ kind: 'moved-meanwhile' });
  const problems = answerProblems(input, ask.now);
  if (problems.length > 0) return no(invalid(...problems));
  const { answer, answer_words: words, other_time: otherTime } = invited;
  if (input.answer === answer && input.words === words && input.otherTime === otherTime) return ok({});

  const kept = await keepAnswerByLink(ask, input, callBackBy(ask));
  if (kept.outcome !== 'kept') return no({ kind: kept.outcome === 'over' ? 'meeting-is-over' : 'too-many-answers' });
  const { taskId, userId } = kept;
  const childId = invited.child_id;
  if (userId) await recordFact(ask, TaskOpened, [childId], { taskId, childId, kind: 'call', userId });
  return ok({});
}
