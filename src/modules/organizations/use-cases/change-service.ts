import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import type { AnyAsk } from '#platform/http/guest-page.ts';
import type { ChangeService, ServiceRefusal } from '../contract.ts';
import { mayNotKeep } from '../policy.ts';
import { serviceProblems } from '../rules/service-problems.ts';
import { setOwnPhone } from '../store/contacts.ts';
import { changedFields, keepOrigins } from '../store/origins.ts';
import { refreshEntries } from '../store/refresh-entries.ts';
import { serviceRow } from '../store/rows.ts';
import { forgetPlaces, serviceById, setPayers, setTerms } from '../store/services.ts';

/** Changes what is said of a service. One that becomes confidential loses its places, in history too. Throws NotThere. */
export async function changeService(ask: AnyAsk, input: ChangeService): Promise<Result<{ id: Id }, ServiceRefusal>> {
  const { serviceId } = input;
  const before = await serviceById(ask.tx, serviceId);
  if (!before || before.ended_on) return notThere();
  const refused = ask.who && mayNotKeep(ask.who);
  if (refused) return no(refused);
  const problems = serviceProblems(input);
  if (problems) return no(problems);

  const organizationId = before.organization_id;
  const of = { organizationId, serviceId };
  const row = serviceRow(input);
  await ask.tx
    .updateTable('app.service')
    .set({ ...row, last_modified: ask.now })
    .where('id', '=', serviceId)
    .execute();
  if (row.confidential && !before.confidential) await forgetPlaces(ask, serviceId);
  await setOwnPhone(ask, of, input.phone);
  if (input.termIds) await setTerms(ask, of, input.termIds);
  if (input.payers) await setPayers(ask, of, input.payers);
  await keepOrigins(ask, { organizationId, table: 'service', rowId: serviceId }, changedFields(before, row));
  await refreshEntries(ask.tx, [organizationId]);
  return ok({ id: serviceId });
}
