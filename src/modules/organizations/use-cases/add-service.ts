import { type Id, newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { AddService, ServiceRefusal } from '../contract.ts';
import { mayNotKeep } from '../policy.ts';
import { serviceProblems } from '../rules/service-problems.ts';
import { setOwnPhone } from '../store/contacts.ts';
import { organizationById } from '../store/organizations.ts';
import { keepOrigins } from '../store/origins.ts';
import { refreshEntries } from '../store/refresh-entries.ts';
import { serviceRow } from '../store/rows.ts';
import { setPayers, setTerms } from '../store/services.ts';

/** Adds a service to what an organization offers. It counts as not checked yet. Throws NotThere. */
export async function addService(ask: Ask, input: AddService): Promise<Result<{ id: Id }, ServiceRefusal>> {
  const { organizationId } = input;
  const organization = await organizationById(ask.tx, organizationId);
  if (!organization || organization.merged_into) return notThere();
  const refused = mayNotKeep(ask.who);
  if (refused) return no(refused);
  const problems = serviceProblems(input);
  if (problems) return no(problems);

  const id = newId();
  const row = serviceRow(input);
  await ask.tx
    .insertInto('app.service')
    .values({
      id,
      agency_id: ask.who.agencyId,
      organization_id: organizationId,
      status: 'active',
      last_modified: ask.now,
      ...row,
    })
    .execute();
  const of = { organizationId, serviceId: id };
  await setOwnPhone(ask, of, input.phone);
  await setTerms(ask, of, input.termIds ?? []);
  await setPayers(ask, of, input.payers ?? []);
  const said = Object.entries(row).flatMap(([field, value]) => (value === null ? [] : field));
  await keepOrigins(ask, { organizationId, table: 'service', rowId: id }, said);
  await refreshEntries(ask.tx, [organizationId]);
  return ok({ id });
}
