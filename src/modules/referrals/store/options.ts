import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import {
  areasForDirectory,
  directorySetting,
  findServices,
  type Place,
  placeOf,
  serviceSheet,
  termByCode,
} from '#modules/organizations/index.ts';
import { addressesOn } from '#modules/people/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import { byFitRoomAndWay, type Ranked } from '../rules/order-options.ts';
import { loadsOf } from './services.ts';

/** A service that could answer a need. */
export type ServiceOption = Ranked & {
  readonly serviceId: Id;
  readonly organizationId: Id;
  readonly organization: string;
  readonly ratings: number;
  readonly evidence: string | null;
  /** Referrals of ours that are open there. */
  readonly load: number;
};

type Asked = {
  readonly personId: Id;
  /** The kind of need and its category of services; without a kind, everything is offered. */
  readonly kind: string | null;
  readonly term: string | null;
  readonly without?: readonly Id[];
};

/** How many services of a category are looked at; the directory's search shows the rest. */
const LOOKED_AT = 60;

/**
 * Services of the local array that answer a need and take new people, in the order of `byFitRoomAndWay`; `full` says how
 * many were left out because they are full (S2-117).
 */
export async function optionsFor(
  ask: Ask,
  { personId, kind, term, without = [] }: Asked,
  most: number,
): Promise<{ readonly options: readonly ServiceOption[]; readonly full: number }> {
  const { tx, now, who } = ask;
  const when = { tx, now, timeZone: who.timeZone };
  const termId = await termByCode(tx, term);
  if (term !== null && termId === null) return { options: [], full: 0 };
  const place = await placeOfPerson(ask, personId);
  const page = { page: 1, size: LOOKED_AT };
  const everywhere = (await findServices(when, { termId }, page)).services;
  const near = place ? (await findServices(when, { termId, place }, page)).services : [];
  const distances = new Map(near.map(each => [each.entryId, each.distance]));
  const found = new Map(
    [...near, ...everywhere].filter(each => !without.includes(each.serviceId)).map(each => [each.serviceId, each]),
  );
  const open = [...found.values()].filter(each => each.capacity?.state !== 'full');
  const ids = open.map(each => each.serviceId);
  const [fit, loads] = [await fitByNeed(tx, ids, kind), await loadsOf(tx, ids)];
  const ranked = open
    .map(each => {
      const state = each.capacity?.state;
      return {
        serviceId: each.serviceId,
        organizationId: each.organizationId,
        name: each.name,
        organization: each.organizationName,
        stars: fit.get(each.serviceId)?.stars ?? null,
        ratings: fit.get(each.serviceId)?.ratings ?? 0,
        room: state === 'open' || state === 'waiting-list' ? state : ('unknown' as const),
        waitDays: each.capacity?.waitDays ?? null,
        distance: distances.get(each.entryId) ?? null,
        load: loads.get(each.serviceId) ?? 0,
      };
    })
    .sort(byFitRoomAndWay)
    .slice(0, most);
  const options: ServiceOption[] = [];
  for (const each of ranked) {
    const sheet = await serviceSheet(tx, each.serviceId);
    if (sheet && !sheet.ended) options.push({ ...each, evidence: sheet.evidence });
  }
  return { options, full: found.size - open.length };
}

/** How services fitted a kind of need, by service; those with fewer than five ratings are not told. */
export async function fitByNeed(
  tx: Tx,
  serviceIds: readonly Id[],
  kind: string | null,
): Promise<ReadonlyMap<Id, { readonly stars: number; readonly ratings: number }>> {
  if (kind === null || serviceIds.length === 0) return new Map();
  const { rows } = await sql<{ service_id: Id; stars: string; ratings: number }>`
    select service_id, stars, ratings from app_definer.fit_by_need(${[...serviceIds]}::uuid[], ${kind})`.execute(tx);
  return new Map(rows.map(row => [row.service_id, { stars: Number(row.stars), ratings: row.ratings }]));
}

/** Where somebody lives: in a home, its neighborhood; otherwise their postal code. Hidden addresses are never asked. */
async function placeOfPerson({ tx, today }: Ask, personId: Id): Promise<Place | null> {
  const { rows } = await sql<{ area: Id | null }>`
    select h.area_id as area from app.placement_v_now p join app.licensing_v_home h on h.id = p.home_id
    where p.child_id = ${personId} limit 1`.execute(tx);
  const [address] = await addressesOn(tx, [personId], today.toString(), false);
  const { corner } = await directorySetting(tx);
  const areas = await areasForDirectory(tx, today.toString());
  return placeOf(areas, corner, {
    areaId: rows[0]?.area ?? null,
    postalCode: rows[0]?.area ? null : (address?.postal_code ?? null),
  });
}

/** Services that need not be offered again: they said no to this need, or a referral to them goes on. */
export async function askedBefore(tx: Tx, personId: Id, needId: Id | null): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select distinct r.service_id as id from app.referral r
    where r.person_id = ${personId} and r.need_id is not distinct from ${needId}::uuid and (
      r.state not in ('draft', 'declined', 'completed', 'stopped', 'closed', 'withdrawn', 'in-error')
      or exists (select from app.referral_step s where s.referral_id = r.id and s.to_state = 'declined'))`.execute(tx);
  return rows.map(row => row.id);
}
