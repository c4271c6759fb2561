import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { endGuestLinks, type GuestLink, openGuestLink } from '#platform/sign-in/guest-links.ts';
import { mayNotKeep, type NotAllowed, openInbox } from '../policy.ts';
import { organizationById } from '../store/organizations.ts';

/** What an organization opens by a link of its own. */
export const ORGANIZATION_LINKS = ['inbox', 'entry'] as const;
export type OrganizationLink = { readonly organizationId: Id; readonly opens: (typeof ORGANIZATION_LINKS)[number] };

/** So many days a link lives; renewing it asks whether it is still the right office. */
const DAYS = { inbox: 180, entry: 60 } as const;

export type OpenLinkRefusal = NotAllowed | { readonly kind: 'needs-director' };

/**
 * Makes the link to an organization's inbox (it always asks for six digits) or to its own entry; one made before ends. It
 * goes to the organization's e-mail when there is one. Address and digits can be read this once. Throws NotThere.
 */
export async function openOrganizationLink(
  ask: Ask,
  { organizationId, opens }: OrganizationLink,
): Promise<Result<GuestLink & { readonly email: string | null }, OpenLinkRefusal>> {
  const organization = await organizationById(ask.tx, organizationId);
  if (!organization || organization.merged_into || organization.ended_on) return notThere();
  if (opens === 'inbox' && !openInbox.may(ask.who)) return no({ kind: 'needs-director' });
  const refused = opens === 'entry' ? mayNotKeep(ask.who) : null;
  if (refused) return no(refused);

  const email = organization.email?.trim() || null;
  const endsAt = ask.today.add({ days: DAYS[opens] }).toZonedDateTime(ask.who.timeZone).toInstant().toString();
  const made = await openGuestLink(ask, {
    opens,
    subjectId: organizationId,
    endsAt,
    code: opens === 'inbox',
    email,
  });
  return made.ok ? ok({ ...made.value, email }) : notThere();
}

/** Ends the link to an organization's inbox or own entry at once: whoever may make one of the two may end both. Throws NotThere. */
export async function endOrganizationLink(
  ask: Ask,
  { organizationId, opens }: OrganizationLink,
): Promise<Result<void, NotAllowed>> {
  const organization = await organizationById(ask.tx, organizationId);
  if (!organization || organization.merged_into || organization.ended_on) return notThere();
  const refused = openInbox.may(ask.who) ? null : mayNotKeep(ask.who);
  if (refused) return no(refused);
  await endGuestLinks(ask, { opens, subjectId: organizationId, why: 'withdrawn' });
  return ok(undefined);
}
