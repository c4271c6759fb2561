import { sql } from 'kysely';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { SetCoverage } from '../contract.ts';
import { mayNotKeep, type NotAllowed } from '../policy.ts';
import { refreshEntries } from '../store/refresh-entries.ts';
import { ownedBy, serviceById, touchService } from '../store/services.ts';

const POSTAL_CODE = /^[0-9A-Z][0-9A-Z -]{2,9}$/;

/**
 * Says which addresses a service is for, in the place of what was said: the whole county, or some neighborhoods and postal
 * codes. A confidential service is for the whole county or says nothing: an area would tell where it is. Throws NotThere.
 */
export async function setCoverage(
  ask: Ask,
  input: SetCoverage,
): Promise<Result<void, NotAllowed | Invalid | { readonly kind: 'confidential' }>> {
  const { serviceId, everywhere, areaIds, postalCodes } = input;
  const service = await serviceById(ask.tx, serviceId);
  if (!service || service.ended_on) return notThere();
  const refused = mayNotKeep(ask.who);
  if (refused) return no(refused);
  if (service.confidential && (areaIds.length > 0 || postalCodes.length > 0)) return no({ kind: 'confidential' });
  if (postalCodes.some(code => !POSTAL_CODE.test(code)))
    return no(invalid({ at: 'postalCodes', code: 'not-a-postal-code' }));

  const of = { organizationId: service.organization_id, serviceId };
  await sql`delete from app.service_area where service_id = ${serviceId}`.execute(ask.tx);
  const rows = everywhere
    ? [{ ...ownedBy(ask, of), extent_type: 'agency' as const }]
    : [
        ...areaIds.map(area_id => ({ ...ownedBy(ask, of), extent_type: 'area' as const, area_id })),
        ...(postalCodes.length > 0
          ? [{ ...ownedBy(ask, of), extent_type: 'postal' as const, postal_codes: [...postalCodes] }]
          : []),
      ];
  for (const row of rows) await ask.tx.insertInto('app.service_area').values(row).execute();
  await touchService(ask, serviceId);
  await refreshEntries(ask.tx, [service.organization_id]);
  return ok(undefined);
}
