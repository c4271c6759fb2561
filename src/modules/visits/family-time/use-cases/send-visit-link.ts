import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { linkWays, settleTelling, wayOf } from '#modules/meetings/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { endInvitationLinks, type InvitationLink, openInvitationLink } from '#platform/sign-in/invitation-links.ts';
import type { SendVisitLink, SendVisitLinkRefusal } from '../contract.ts';
import { tellByLink } from '../store/changes.ts';
import { guestsAhead, guestsOf, visitOf } from '../store/visits.ts';

/** A link to family time works so many days; renewing it asks whether it is still the right telephone. */
const DAYS = 60;

/**
 * Gives somebody a link to answer by, for all their family time with this child that lies ahead, in one of the ways that
 * are known of them; the one before ends. The address can be read this once. Nobody has to call them to invite them any
 * more. Throws NotThere.
 */
export async function sendVisitLink(
  ask: Ask,
  { childId, visitId, guestId, way }: SendVisitLink,
): Promise<Result<InvitationLink, SendVisitLinkRefusal>> {
  const visit = (await visitOf(ask.tx, childId, visitId, true)) ?? notThere();
  const guest = (await guestsOf(ask.tx, [visit.id])).find(({ id }) => id === guestId) ?? notThere();
  if (visit.state !== 'planned' || visit.ends_at <= ask.now) return no({ kind: 'visit-is-over' });
  const person = { invitationId: guest.id, name: guest.first_name ?? '', personId: guest.person_id, reach: null };
  const offered = wayOf(await linkWays(ask, [person]), guest.id, way);
  if (!offered) return no(invalid({ at: 'way', code: 'which-way' }));

  const endsAt = ask.today.add({ days: DAYS }).toZonedDateTime(ask.who.timeZone).toInstant().toString();
  const given = { invitationId: guest.id, endsAt, showsPlace: false, way: offered.way, language: offered.language };
  const made = await openInvitationLink(ask, { opens: 'family-time', ...given });
  const ahead = (await guestsAhead(ask.tx, childId, guest.person_id, ask.now)).map(({ id }) => id);
  await tellByLink(ask, ahead);
  for (const invitationId of ahead) await settleTelling(ask, { childId, invitationId });
  return ok(made);
}

/** Ends the link of somebody to their family time with this child. Throws NotThere. */
export async function endVisitLink(ask: Ask, { childId, visitId, guestId }: Omit<SendVisitLink, 'way'>): Promise<void> {
  const visit = (await visitOf(ask.tx, childId, visitId)) ?? notThere();
  if (!(await guestsOf(ask.tx, [visit.id])).some(({ id }) => id === guestId)) return notThere();
  await endInvitationLinks(ask, 'family-time', guestId);
}
