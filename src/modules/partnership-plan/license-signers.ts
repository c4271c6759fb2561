import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { staffMember } from '#modules/access/index.ts';
import { type NewSigner, type Party, partiesFor } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Who } from '#platform/http/who.ts';

export const LICENSE_COPY = 'partnership_license';
/** Who goes through the license copy with the caregivers and signs it for the agency. */
export const COUNSELORS = ['licensing_counselor', 'licensing_supervisor'] as const;

/** Roles that keep homes and open their agreements on the page of a home. */
const KEEP_HOMES = [...COUNSELORS, 'placement_coordinator', 'kinship_navigator'];
export const opensHomes = (who: Who): boolean => who.roles.some(role => KEEP_HOMES.includes(role));

type Adult = { readonly personId: Id; readonly userId: Id | null; readonly name: string };

/**
 * Who signs a license copy today: every caregiver of the home with the account they have now, and for the agency
 * `representative`, a member of staff, once there is one.
 */
export async function licenseSigners(
  ask: Ask,
  given: { readonly homeId: Id; readonly pack: string; readonly representative: Id | null },
): Promise<NewSigner[]> {
  const { tx } = ask;
  const [parties, { rows: adults }, staff] = await Promise.all([
    partiesFor(tx, given.pack, LICENSE_COPY),
    sql<Adult>`select person_id as "personId", user_id as "userId", name from app_definer.caregivers_of_home(${given.homeId})`.execute(
      tx,
    ),
    given.representative ? staffMember(tx, given.representative) : undefined,
  ]);
  return parties.flatMap(party => {
    if (party.capacity === 'caregiver') return adults.map(adult => signer(party, adult, null));
    if (party.capacity === 'agency_representative' && staff)
      return [signer(party, { personId: null, userId: staff.id, name: staff.name }, ask.who.agencyName)];
    return [];
  });
}

const signer = (
  party: Party,
  who: { readonly personId: Id | null; readonly userId: Id | null; readonly name: string },
  organization: string | null,
): NewSigner => ({ ...party, ...who, organization, audience: 'full' });
