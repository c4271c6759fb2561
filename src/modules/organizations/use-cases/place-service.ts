import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { stateOfAgency } from '#modules/agency/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { PlaceService } from '../contract.ts';
import { mayNotKeep, type NotAllowed } from '../policy.ts';
import { keepOrigins } from '../store/origins.ts';
import { refreshEntries } from '../store/refresh-entries.ts';
import { forgetPlace, serviceById, touchService } from '../store/services.ts';

export type PlaceServiceRefusal = NotAllowed | Invalid | { readonly kind: 'confidential' };

/**
 * Writes down where a service is given, in the place of what stood there as its one own place. A confidential service, or a
 * confidential place, is written down without street, town and point: an address for it is refused, and what was known of the
 * place before is forgotten, in history too. Throws NotThere.
 */
export async function placeService(ask: Ask, input: PlaceService): Promise<Result<void, PlaceServiceRefusal>> {
  const { serviceId, confidential = false } = input;
  const service = await serviceById(ask.tx, serviceId);
  if (!service || service.ended_on) return notThere();
  const refused = mayNotKeep(ask.who);
  if (refused) return no(refused);
  const street = input.street?.trim() || null;
  const city = input.city?.trim() || null;
  if ((service.confidential || confidential) && (street || city || input.postalCode || input.latitude != null))
    return no({ kind: 'confidential' });
  const problems: Problem[] = [];
  if (street && !city) problems.push({ at: 'city', code: 'required' });
  if (city && !street) problems.push({ at: 'street', code: 'required' });
  if (Math.abs(input.latitude ?? 0) > 90) problems.push({ at: 'latitude', code: 'not-on-earth' });
  if (problems.length > 0) return no(invalid(...problems));

  const { tx, who } = ask;
  const organizationId = service.organization_id;
  const { rows } = await sql<{ id: Id; location_id: Id }>`
    select id, location_id from app.service_at_location where service_id = ${serviceId} order by id limit 1`.execute(
    tx,
  );
  const of = { agency_id: who.agencyId, organization_id: organizationId };
  const locationId = rows[0]?.location_id ?? newId();
  const place = {
    location_type: 'physical' as const,
    name: input.name?.trim() || null,
    transportation: confidential ? null : input.transportation?.trim() || null,
    latitude: input.latitude == null ? null : String(input.latitude),
    longitude: input.longitude == null ? null : String(input.longitude),
  };
  await tx
    .deleteFrom('app.location_address')
    .where('location_id', '=', locationId)
    .where('address_type', '=', 'physical')
    .execute();
  const hidden = service.confidential || confidential;
  if (rows[0]) {
    // A point that was known stays while the street does.
    const { latitude, longitude, ...words } = place;
    const point = latitude === null && !hidden ? {} : { latitude, longitude };
    await tx
      .updateTable('app.location')
      .set({ ...words, ...point, confidential: hidden })
      .where('id', '=', locationId)
      .execute();
    await tx
      .updateTable('app.service_at_location')
      .set({ together: input.together?.trim() || null })
      .where('id', '=', rows[0].id)
      .execute();
  } else {
    await tx
      .insertInto('app.location')
      .values({ id: locationId, ...of, ...place, confidential: hidden })
      .execute();
    await tx
      .insertInto('app.service_at_location')
      .values({
        id: newId(),
        ...of,
        service_id: serviceId,
        location_id: locationId,
        together: input.together?.trim() || null,
      })
      .execute();
  }
  if (street && city)
    await tx
      .insertInto('app.location_address')
      .values({
        id: newId(),
        ...of,
        location_id: locationId,
        address_1: street,
        city,
        state_province: await stateOfAgency(tx),
        postal_code: input.postalCode?.trim() ?? '',
        country: 'US',
        address_type: 'physical',
      })
      .execute();
  await keepOrigins(ask, { organizationId, table: 'location', rowId: locationId }, [
    'name',
    'latitude',
    'longitude',
    'transportation',
  ]);
  if (hidden && rows[0]) await forgetPlace(ask, locationId);
  await touchService(ask, serviceId);
  await refreshEntries(tx, [organizationId]);
  return ok(undefined);
}
