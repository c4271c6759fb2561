import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type AnyAsk, agencyIdOf } from '#platform/http/guest-page.ts';

type Of = { readonly organizationId: Id; readonly serviceId: Id | null };

/** The telephone of an organization itself, or of a service of it; null when there is none. */
export const ownPhone = async (tx: Tx, of: Of): Promise<string | null> => (await firstPhone(tx, of))?.number ?? null;

const firstPhone = async (tx: Tx, { organizationId, serviceId }: Of): Promise<{ id: Id; number: string } | undefined> =>
  (
    await sql<{ id: Id; number: string }>`
      select id, number from app.directory_phone where organization_id = ${organizationId} and service_id is not distinct from ${serviceId}::uuid
        and num_nonnulls(location_id, service_at_location_id, contact_id) = 0 and type is distinct from 'fax' order by id limit 1`.execute(
      tx,
    )
  ).rows[0];

/**
 * Keeps one telephone of an organization or of a service of it: the first that stands there is changed, an empty one is taken
 * out. `undefined` leaves it as it is.
 */
export async function setOwnPhone(
  ask: AnyAsk,
  { organizationId, serviceId }: Of,
  number: string | null | undefined,
): Promise<void> {
  if (number === undefined) return;
  const { tx } = ask;
  const there = await firstPhone(tx, { organizationId, serviceId });
  const said = number?.trim() || null;
  if (said === (there?.number ?? null)) return;
  if (there && said === null) {
    await sql`delete from app.directory_language where phone_id = ${there.id}`.execute(tx);
    await sql`delete from app.directory_phone where id = ${there.id}`.execute(tx);
  } else if (there) await sql`update app.directory_phone set number = ${said} where id = ${there.id}`.execute(tx);
  else
    await tx
      .insertInto('app.directory_phone')
      .values({
        id: newId(),
        agency_id: agencyIdOf(ask),
        organization_id: organizationId,
        service_id: serviceId,
        number: said!,
        type: 'voice',
      })
      .execute();
}
