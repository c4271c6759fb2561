import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { endInvitationLinks, type InvitationLink, openInvitationLink } from '#platform/sign-in/invitation-links.ts';
import { settleTelling } from '../contact-way.ts';
import type { SendLink, SendLinkRefusal } from '../contract.ts';
import { linkWays, wayOf } from '../link-ways.ts';
import { tellByLink } from '../store/changes.ts';
import { invitesOf, meetingOf, partyInvites } from '../store.ts';

/** Days the link outlives its meeting: one that is moved keeps its links. After the meeting it opens nothing. */
const DAYS_AFTER = 30;

/**
 * Gives somebody who is invited a link to answer by, in one of the ways that are known of them; the one before ends. The
 * address can be read this once. Nobody has to call them to invite them any more. Throws NotThere.
 */
export async function sendAnswerLink(
  ask: Ask,
  { childId, meetingId, inviteId, way, showsPlace }: SendLink,
): Promise<Result<InvitationLink, SendLinkRefusal>> {
  const meeting = (await meetingOf(ask.tx, childId, meetingId, true)) ?? notThere();
  const invites = await invitesOf(ask.tx, [meeting.id]);
  const invite = invites.find(each => each.id === inviteId && each.user_id === null) ?? notThere();
  if (meeting.state !== 'called' || meeting.ends_at <= ask.now) return no({ kind: 'meeting-is-over' });
  const { name, person_id: personId, reach } = invite;
  const offered = wayOf(await linkWays(ask, [{ invitationId: invite.id, name, personId, reach }]), invite.id, way);
  if (!offered) return no(invalid({ at: 'way', code: 'which-way' }));

  const endsAt = Temporal.Instant.from(meeting.ends_at)
    .add({ hours: 24 * DAYS_AFTER })
    .toString();
  const { language } = offered;
  const given = { invitationId: invite.id, endsAt, showsPlace, way: offered.way, language };
  const made = await openInvitationLink(ask, { opens: 'meeting', ...given });
  await tellByLink(ask, invite.party_id);
  for (const each of await partyInvites(ask.tx, invite.party_id))
    await settleTelling(ask, { childId: each.child_id, invitationId: each.id });
  return ok(made);
}

/** Ends the link of somebody who is invited: whoever opens it reads nothing any more. Throws NotThere. */
export async function endAnswerLink(
  ask: Ask,
  { childId, meetingId, inviteId }: Pick<SendLink, 'childId' | 'meetingId' | 'inviteId'>,
): Promise<void> {
  const meeting = (await meetingOf(ask.tx, childId, meetingId)) ?? notThere();
  const invites = await invitesOf(ask.tx, [meeting.id]);
  if (!invites.some(each => each.id === inviteId && each.user_id === null)) return notThere();
  await endInvitationLinks(ask, 'meeting', inviteId);
}
