import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { missingTexts } from '#modules/agency/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep, type NotAllowed } from '../policy.ts';
import { organizationById } from '../store/organizations.ts';
import type { VolunteerRole } from '../volunteer-fields.ts';

/** Somebody who helps for an organization without pay, since a day (ISO). */
export type AddVolunteer = {
  readonly organizationId: Id;
  readonly name: string;
  readonly phone: string | null;
  readonly role: VolunteerRole;
  readonly since: string;
};

/** Writes down a volunteer of an organization. Throws NotThere when the organization is not there for the asker. */
export async function addVolunteer(
  ask: Ask,
  input: AddVolunteer,
): Promise<Result<{ id: Id }, NotAllowed | Invalid | { readonly kind: 'organization-ended' }>> {
  const { tx, who, today } = ask;
  const organization = await organizationById(tx, input.organizationId);
  if (!organization || organization.merged_into) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  if (organization.ended_on !== null) return no({ kind: 'organization-ended' });
  const missing = missingTexts({ name: input.name });
  if (missing) return no(missing);
  if (input.since > today.toString()) return no(invalid({ at: 'since', code: 'in-the-future' }));

  const id = newId();
  await tx
    .insertInto('app.volunteer')
    .values({
      id,
      agency_id: who.agencyId,
      organization_id: input.organizationId,
      name: input.name.trim(),
      phone: input.phone?.trim() || null,
      role: input.role,
      since: input.since,
    })
    .execute();
  return ok({ id });
}
