import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { missingTexts } from '#modules/agency/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { AddOrganizationRefusal, ChangeOrganization } from '../contract.ts';
import { mayNotKeep } from '../policy.ts';
import { setOwnPhone } from '../store/contacts.ts';
import { organizationById, organizationNamed } from '../store/organizations.ts';
import { changedFields, keepOrigins } from '../store/origins.ts';
import { refreshEntries } from '../store/refresh-entries.ts';
import { organizationRow } from '../store/rows.ts';

/** Changes what is said of an organization. What people say stays when an import says otherwise. Throws NotThere. */
export async function changeOrganization(
  ask: Ask,
  input: ChangeOrganization,
): Promise<Result<{ id: Id }, AddOrganizationRefusal>> {
  const { organizationId: id } = input;
  const before = await organizationById(ask.tx, id);
  if (!before || before.merged_into) return notThere();
  const refused = mayNotKeep(ask.who);
  if (refused) return no(refused);
  const missing = missingTexts({ name: input.name });
  if (missing) return no(missing);
  const same = await organizationNamed(ask.tx, input.name.trim());
  if (same && same.id !== id) return no({ kind: 'already-listed', id: same.id });

  const row = { ...organizationRow(input), listed: input.listed };
  await ask.tx.updateTable('app.organization').set(row).where('id', '=', id).execute();
  if (input.phone !== undefined) await setOwnPhone(ask, { organizationId: id, serviceId: null }, input.phone);
  await keepOrigins(ask, { organizationId: id, table: 'organization', rowId: id }, changedFields(before, row));
  await refreshEntries(ask.tx, [id]);
  return ok({ id });
}
