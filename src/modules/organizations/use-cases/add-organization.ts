import { type Id, newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { missingTexts } from '#modules/agency/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AddOrganization, AddOrganizationRefusal } from '../contract.ts';
import { keepDirectory } from '../policy.ts';
import { organizationNamed } from '../store.ts';

/** Adds an organization to the community directory, once by name. */
export async function addOrganization(
  ask: Ask,
  input: AddOrganization,
): Promise<Result<{ id: Id }, AddOrganizationRefusal>> {
  if (!keepDirectory.may(ask.who)) return no({ kind: 'not-allowed' });
  const missing = missingTexts({ name: input.name });
  if (missing) return no(missing);
  const name = input.name.trim();
  const listed = await organizationNamed(ask.tx, name);
  if (listed) return no({ kind: 'already-listed', id: listed.id });

  const id = newId();
  const {
    services = null,
    areaServed = null,
    languages = [],
    phone = null,
    street = null,
    city = null,
    postalCode = null,
    verifiedOn = null,
  } = input;
  await ask.tx
    .insertInto('app.organization')
    .values({
      id,
      agency_id: ask.who.agencyId,
      name,
      services,
      area_served: areaServed,
      languages: [...languages],
      phone,
      street,
      city,
      postal_code: postalCode,
      verified_on: verifiedOn,
    })
    .execute();
  return ok({ id });
}
