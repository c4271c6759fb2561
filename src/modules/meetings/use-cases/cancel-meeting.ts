import { no, ok, type Result } from '#kernel/result.ts';
import { settleTasks } from '#modules/tasks/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { settleTelling } from '../contact-way.ts';
import type { CancelMeeting, ChangeMeetingRefusal } from '../contract.ts';
import { cancelSitting } from '../store/changes.ts';
import { calledOf, invitesOf, meetingOf } from '../store.ts';
import { openInviteTask, reachInvitee } from '../tell-invitees.ts';

/** Calls a meeting off, with the reason, for brothers and sisters too; whoever was invited hears of it. Throws NotThere. */
export async function cancelMeeting(
  ask: Ask,
  { childId, meetingId, why }: CancelMeeting,
): Promise<Result<object, ChangeMeetingRefusal>> {
  const meeting = (await meetingOf(ask.tx, childId, meetingId, true)) ?? notThere();
  if (meeting.state !== 'called') return no({ kind: 'meeting-is-over' });

  const sitting = await calledOf(ask.tx, meeting.together_id);
  await cancelSitting(
    ask,
    sitting.map(({ id }) => id),
    why,
  );
  for (const { id, child_id } of sitting)
    await settleTasks(ask, {
      childId: child_id,
      kind: 'meeting',
      sourceId: id,
      why: ask.say('meetings', 'task.canceled'),
    });
  const told = { childId, meetingId, startsAt: meeting.starts_at, ledBy: meeting.led_by, canceled: true as const };
  for (const invite of await invitesOf(ask.tx, [meeting.id])) {
    const { id: inviteId, name, person_id: personId, user_id: userId, reach } = invite;
    await settleTelling(ask, { childId, invitationId: inviteId, why: ask.say('meetings', 'task.canceled') });
    if (userId) continue;
    const how = await reachInvitee(ask, { personId, userId, reach });
    await openInviteTask(ask, told, { inviteId, name, userId, told: how });
  }
  return ok({});
}
