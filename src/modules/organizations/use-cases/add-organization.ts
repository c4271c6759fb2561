import { type Id, newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { missingTexts } from '#modules/agency/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AddOrganization, AddOrganizationRefusal } from '../contract.ts';
import { mayNotKeep } from '../policy.ts';
import { setOwnPhone } from '../store/contacts.ts';
import { organizationNamed } from '../store/organizations.ts';
import { keepOrigins } from '../store/origins.ts';
import { organizationRow } from '../store/rows.ts';

/** Adds an organization to the community directory, once by name. What it offers is added to it. */
export async function addOrganization(
  ask: Ask,
  input: AddOrganization,
): Promise<Result<{ id: Id }, AddOrganizationRefusal>> {
  const refused = mayNotKeep(ask.who);
  if (refused) return no(refused);
  const missing = missingTexts({ name: input.name });
  if (missing) return no(missing);
  const listed = await organizationNamed(ask.tx, input.name.trim());
  if (listed) return no({ kind: 'already-listed', id: listed.id });

  const id = newId();
  const row = organizationRow(input);
  await ask.tx
    .insertInto('app.organization')
    .values({ id, agency_id: ask.who.agencyId, listed: true, ...row })
    .execute();
  await setOwnPhone(ask, { organizationId: id, serviceId: null }, input.phone);
  const said = Object.entries(row).flatMap(([field, value]) => (value === null ? [] : field));
  await keepOrigins(ask, { organizationId: id, table: 'organization', rowId: id }, said);
  return ok({ id });
}
