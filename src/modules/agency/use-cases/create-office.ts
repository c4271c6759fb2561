import { type Id, newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { CreateOffice, CreateOfficeRefusal } from '../contract.ts';
import { manageAgency } from '../policy.ts';
import { missingTexts } from '../rules/required-text.ts';
import { organizationExists } from '../store.ts';

/** Opens an office of one care organization. */
export async function createOffice(ask: Ask, input: CreateOffice): Promise<Result<{ id: Id }, CreateOfficeRefusal>> {
  if (!manageAgency.may(ask.who)) return no({ kind: 'not-allowed' });
  if (!(await organizationExists(ask.tx, input.organizationId))) return no({ kind: 'no-such-organization' });
  const missing = missingTexts({ name: input.name });
  if (missing) return no(missing);

  const id = newId();
  const { organizationId, name, street = null, city = null, postalCode = null, phone = null } = input;
  await ask.tx
    .insertInto('app.office')
    .values({
      id,
      agency_id: ask.who.agencyId,
      organization_id: organizationId,
      name,
      street,
      city,
      postal_code: postalCode,
      phone,
    })
    .execute();
  return ok({ id });
}
