import type { Id } from '#kernel/ids.ts';
import { serviceNames, servicesLike } from '#modules/organizations/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { LIVE } from '../rules/life.ts';

/** How many referrals to each of these services live now, of those the reader may see. */
export async function loadsOf(tx: Tx, serviceIds: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  if (serviceIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('app.referral')
    .select(query => ['service_id', query.fn.countAll<string>().as('load')])
    .where('service_id', 'in', serviceIds)
    .where('state', 'in', [...LIVE])
    .groupBy('service_id')
    .execute();
  return new Map(rows.map(row => [row.service_id, Number(row.load)]));
}

/** Living referrals and drafts of a person to services of the same category: what S4-29 calls a duplicate. */
export async function twinsOf(
  tx: Tx,
  personId: Id,
  serviceId: Id,
): Promise<{ id: Id; number: string; service: string; organization: string }[]> {
  const rows = await tx
    .selectFrom('app.referral')
    .select(['id', 'number', 'service_id'])
    .where('person_id', '=', personId)
    .where('state', 'in', ['draft', ...LIVE])
    .orderBy('opened_at')
    .execute();
  const ids = rows.map(row => row.service_id);
  const [alike, names] = [await servicesLike(tx, serviceId, ids), await serviceNames(tx, ids)];
  return rows.flatMap(row => {
    const named = names.get(row.service_id);
    return named && alike.has(row.service_id)
      ? { id: row.id, number: row.number, service: named.service, organization: named.organization }
      : [];
  });
}
