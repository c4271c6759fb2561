import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { staffMember } from '#modules/access/index.ts';
import { fullName, personById } from '#modules/people/index.ts';
import { settleTasks } from '#modules/tasks/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { clashProblems } from '../clashes.ts';
import { settleTelling } from '../contact-way.ts';
import type { ChangeMeetingRefusal, MoveMeeting } from '../contract.ts';
import { MeetingCalled } from '../facts.ts';
import { planProblems } from '../rules/plan-problems.ts';
import { moveSitting } from '../store/changes.ts';
import { calledOf, invitesOf, meetingOf } from '../store.ts';
import { openInviteTask, reachInvitee } from '../tell-invitees.ts';

/**
 * Moves a meeting to another time or place, for brothers and sisters too. Answers were about the time before: everybody
 * is asked again. Throws NotThere.
 */
export async function moveMeeting(ask: Ask, input: MoveMeeting): Promise<Result<object, ChangeMeetingRefusal>> {
  const meeting = (await meetingOf(ask.tx, input.childId, input.meetingId, true)) ?? notThere();
  if (meeting.state !== 'called') return no({ kind: 'meeting-is-over' });

  const invites = await invitesOf(ask.tx, [meeting.id]);
  const leader = await staffMember(ask.tx, meeting.led_by);
  const child = await personById(ask.tx, meeting.child_id);
  const people = [
    ...invites.map(({ person_id, user_id, name }) => ({ personId: person_id, userId: user_id, name })),
    ...(leader ? [{ personId: null, userId: leader.id, name: leader.name }] : []),
    ...(child ? [{ personId: child.id, userId: null, name: fullName(child) }] : []),
  ];
  const problems = [...planProblems(input, ask.now), ...(await clashProblems(ask, input, people, meeting.together_id))];
  if (problems.length > 0) return no(invalid(...problems));

  const sitting = await calledOf(ask.tx, meeting.together_id);
  await moveSitting(
    ask,
    sitting.map(({ id }) => id),
    input,
  );
  for (const { id, child_id } of sitting) {
    await settleTasks(ask, {
      childId: child_id,
      kind: 'meeting',
      sourceId: id,
      why: ask.say('meetings', 'task.moved'),
    });
    await recordFact(ask, MeetingCalled, [child_id], {
      meetingId: id,
      childId: child_id,
      kind: meeting.kind,
      startsAt: input.startsAt,
    });
  }
  const told = { childId: meeting.child_id, meetingId: meeting.id, startsAt: input.startsAt, ledBy: meeting.led_by };
  for (const { id: inviteId, name, person_id: personId, user_id: userId, reach } of invites) {
    await settleTelling(ask, {
      childId: meeting.child_id,
      invitationId: inviteId,
      why: ask.say('meetings', 'task.moved'),
    });
    const how = await reachInvitee(ask, { personId, userId, reach });
    await openInviteTask(ask, told, { inviteId, name, userId, told: how });
  }
  return ok({});
}
