import { newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { openTask, settleTasks } from '#modules/tasks/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { RecordMeeting, RecordMeetingRefusal } from '../contract.ts';
import { MeetingHeld } from '../facts.ts';
import { attendanceProblems, decisionProblems, needsAnotherTry } from '../rules/attendance-problems.ts';
import { holdMeeting, insertDecision, insertMinutes, keepAttendance } from '../store/changes.ts';
import { invitesOf, meetingOf } from '../store.ts';

/** Another try to hear somebody of the family who could not come: within a week. */
const ANOTHER_TRY_DAYS = 7;

/**
 * Writes down a meeting that was held: who came and spoke, each of them said; the child's view or why there is none
 * (S2-125); minutes; decisions with owner and day, which are tasks of staff (S2-58). Throws NotThere.
 */
export async function recordMeeting(ask: Ask, input: RecordMeeting): Promise<Result<object, RecordMeetingRefusal>> {
  const { childId } = input;
  const meeting = (await meetingOf(ask.tx, childId, input.meetingId, true)) ?? notThere();
  if (meeting.state !== 'called') return no({ kind: 'meeting-is-over' });
  if (Temporal.Instant.compare(meeting.starts_at, ask.now) > 0) return no({ kind: 'not-yet' });

  const invites = await invitesOf(ask.tx, [meeting.id]);
  const problems: Problem[] = [
    ...attendanceProblems(invites, input.attendance),
    ...decisionProblems(input.decisions, ask.today.toString()),
  ];
  if (input.childView === null && input.noViewBecause === null)
    problems.push({ at: 'childView', code: 'view-or-reason' });
  if (input.childView !== null && input.noViewBecause !== null)
    problems.push({ at: 'noViewBecause', code: 'view-and-reason' });
  if (problems.length > 0) return no(invalid(...problems));

  await holdMeeting(ask, meeting.id, input);
  const at = { childId, meetingId: meeting.id };
  for (const invite of invites) {
    const said = input.attendance.find(({ inviteId }) => inviteId === invite.id)!;
    await keepAttendance(ask, invite.party_id, said);
    if (needsAnotherTry(invite.role, said.came))
      await task(
        invite.id,
        ask.say('meetings', 'task.anotherTry', { name: invite.name }),
        meeting.led_by,
        ask.today.add({ days: ANOTHER_TRY_DAYS }).toString(),
      );
  }
  if (input.minutes !== null) await insertMinutes(ask, { id: newId(), ...at }, input.minutes, input.language);
  for (const decision of input.decisions) {
    const id = newId();
    await insertDecision(ask, { id, ...at }, decision);
    if (decision.ownerId) await task(id, decision.words.trim(), decision.ownerId, decision.dueOn!);
  }
  await settleTasks(ask, { childId, kind: 'meeting', sourceId: meeting.id });
  await recordFact(ask, MeetingHeld, [childId], { ...at, kind: meeting.kind, startsAt: meeting.starts_at });
  return ok({});

  async function task(sourceId: string, detail: string, userId: string, dueOn: string): Promise<void> {
    const opened = await openTask(ask, { childId, kind: 'follow_up', detail, dueOn, userId, sourceId });
    if (!opened.ok) throw new Error(`The task was refused: ${opened.refusal.kind}`);
  }
}
