import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { WEEKDAYS } from '../contract.ts';
import { mayNotKeep, type NotAllowed } from '../policy.ts';
import { officesOfAgency, placesOfOrganization } from '../store/colocations.ts';
import { organizationById } from '../store/organizations.ts';

/** Days are ISO, times `HH:MM`; `until` is the last day. */
export type AddColocation = {
  readonly organizationId: Id;
  readonly officeId: Id;
  readonly weekday: (typeof WEEKDAYS)[number];
  readonly beginsAt: string;
  readonly endsAt: string;
  readonly since: string;
  readonly until?: string | null;
  /** One of the organization's own places; null is in the office. A confidential one is none to name. */
  readonly locationId?: Id | null;
  readonly note?: string | null;
};

/** Writes down that an organization and an office of the agency work under one roof on a weekday. Throws NotThere. */
export async function addColocation(
  ask: Ask,
  input: AddColocation,
): Promise<Result<{ readonly id: Id }, NotAllowed | Invalid>> {
  const { tx, who } = ask;
  const { organizationId, officeId, since, until = null, locationId = null } = input;
  const organization = await organizationById(tx, organizationId);
  if (!organization || organization.merged_into) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);

  const [offices, places] = [await officesOfAgency(tx), await placesOfOrganization(tx, organizationId)];
  const problems: Problem[] = [];
  if (!offices.some(({ id }) => id === officeId)) problems.push({ at: 'office', code: 'not-one-of' });
  if (locationId !== null && !places.some(({ id }) => id === locationId))
    problems.push({ at: 'locationId', code: 'not-one-of' });
  if (input.endsAt <= input.beginsAt) problems.push({ at: 'endsAt', code: 'closes-before-it-opens' });
  if (until !== null && until < since) problems.push({ at: 'until', code: 'ends-before-it-begins' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  const end = until === null ? '' : Temporal.PlainDate.from(until).add({ days: 1 }).toString();
  await tx
    .insertInto('app.colocation')
    .values({
      id,
      agency_id: who.agencyId,
      organization_id: organizationId,
      office_id: officeId,
      location_id: locationId,
      weekday: WEEKDAYS.indexOf(input.weekday) + 1,
      begins_at: input.beginsAt,
      ends_at: input.endsAt,
      during: `[${since},${end})`,
      note: input.note?.trim() || null,
    })
    .execute();
  return ok({ id });
}
