import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { ShareMinutes, ShareMinutesRefusal } from '../contract.ts';
import { sendInvitation } from '../send-invitation.ts';
import { openMinutes } from '../store/changes.ts';
import { invitesOf, meetingOf, minutesOf } from '../store.ts';

/**
 * Opens minutes and decisions to those of the invitees who are named, and to nobody else: whoever shares them has read
 * them. Those who sign in get word that there is something to read. Throws NotThere.
 */
export async function shareMinutes(
  ask: Ask,
  { childId, meetingId, inviteIds }: ShareMinutes,
): Promise<Result<object, ShareMinutesRefusal>> {
  const meeting = (await meetingOf(ask.tx, childId, meetingId, true)) ?? notThere();
  if (!(await minutesOf(ask.tx, meeting.id))) return no({ kind: 'no-minutes' });
  const invites = await invitesOf(ask.tx, [meeting.id]);
  const chosen = invites.filter(({ id }) => inviteIds.includes(id));
  if (chosen.length === 0 || chosen.length < inviteIds.length)
    return no(invalid({ at: 'readers', code: 'nobody-chosen' }));

  await openMinutes(
    ask,
    meeting.id,
    chosen.map(({ id }) => id),
  );
  for (const { person_id, reads_minutes } of chosen)
    if (person_id && !reads_minutes) await sendInvitation(ask, person_id, '/home/meetings', 'to-read');
  return ok({});
}
