import type { Id } from '#kernel/ids.ts';
import { isoOf, readRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { keptOrganization, organizationById } from '#modules/organizations/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { type GuestLink, openGuestLink } from '#platform/sign-in/guest-links.ts';
import { LIVE } from '../rules/life.ts';
import { basisById, referralById } from '../store/referral.ts';

/** A link lives so many days at most; the ground may end it sooner. */
const MOST_DAYS = 180;

export type OpenToProviderRefusal = { readonly kind: 'not-sent' | 'ground-is-over' };

/** The way in, and where it went by e-mail; null where it is handed on by somebody. */
export type OpenedToProvider = GuestLink & { readonly email: string | null };

/**
 * Makes the link by which the service reads and answers a referral without an account, and its six digits, to be told by
 * telephone; neither can be read again. It goes to the organization's e-mail when there is one, unless somebody hands it on
 * (`byHand`). It ends the link before, and ends with the ground at the latest. Throws NotThere.
 */
export async function openToProvider(
  ask: Ask,
  { referralId, byHand = false }: { readonly referralId: Id; readonly byHand?: boolean },
): Promise<Result<OpenedToProvider, OpenToProviderRefusal>> {
  const referral = await referralById(ask.tx, referralId);
  if (!referral) return notThere();
  if (!LIVE.includes(referral.state) || referral.basis_id === null) return no({ kind: 'not-sent' });
  const basis = await basisById(ask.tx, referral.basis_id);
  if (!basis || basis.revoked_at !== null) return no({ kind: 'ground-is-over' });

  const latest = ask.today.add({ days: MOST_DAYS });
  const until = Temporal.PlainDate.from(readRange(basis.holds).to ?? latest.toString());
  const ends = Temporal.PlainDate.compare(until, latest) < 0 ? until : latest;
  const endsAt = ends.toZonedDateTime(ask.who.timeZone).toInstant().toString();
  if (Temporal.Instant.compare(endsAt, isoOf(ask.now)) <= 0) return no({ kind: 'ground-is-over' });
  const organization = await organizationById(ask.tx, await keptOrganization(ask.tx, referral.organization_id));
  const email = byHand ? null : organization?.email?.trim() || null;
  const made = await openGuestLink(ask, { opens: 'referral', subjectId: referralId, endsAt, code: true, email });
  return made.ok ? ok({ ...made.value, email }) : notThere();
}
