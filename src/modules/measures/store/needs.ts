import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { NeedInTime } from '../rules/median-wait.ts';
import type { CountedNeed, CountedReferral } from '../rules/unmet-need.ts';

/**
 * Needs that are open on a day (ISO), as far as the reader reads them. Somebody lives where they are placed, else in the
 * home that they are an adult of, else where they have their address; a hidden address is in no neighborhood.
 */
export async function openNeeds(tx: Tx, today: string): Promise<CountedNeed[]> {
  const { rows } = await sql<CountedNeed>`
    select n.id, n.person_id as "personId", n.kind, coalesce(h.area_id, a.area_id) as "areaId", n.identified_on as "identifiedOn", n.waits_for as "waitsFor"
    from app.assessments_v_need n
    left join app.placement_v_now p on p.child_id = n.person_id
    left join app.licensing_v_adult_now c on c.person_id = n.person_id
    left join app.licensing_v_home h on h.id = case when p.id is null then c.home_id else p.home_id end
    left join app.people_v_area a on a.person_id = case when p.id is null then n.person_id else p.with_person_id end and a.during @> ${today}::date
    where n.ended_on is null and n.identified_on <= ${today}::date
    order by n.identified_on, n.id`.execute(tx);
  return rows;
}

/** Referrals of the needs that are open, by need, the oldest first. */
export async function referralsOfOpenNeeds(tx: Tx): Promise<ReadonlyMap<string, readonly CountedReferral[]>> {
  const { rows } = await sql<CountedReferral & { needId: string }>`
    select r.need_id as "needId", r.state, r.reason, r.started_on as "startedOn", r.need_met as "needMet"
    from app.referrals_v_referral r join app.assessments_v_need n on n.id = r.need_id and n.person_id = r.person_id
    where n.ended_on is null order by r.opened_at, r.id`.execute(tx);
  return Map.groupBy(rows, row => row.needId);
}

/** A name behind a figure; the child whose page tells more is null where there is none to open. */
export type NeedBehind = {
  readonly id: Id;
  readonly name: string | null;
  readonly childId: Id | null;
  readonly worker: string | null;
};

/** Whom these needs are about. Adults are looked up on the page of a child of their case. */
export async function needsBehind(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, NeedBehind>> {
  const { rows } = await sql<NeedBehind>`
    select n.id, nullif(concat_ws(' ', p.first_name, p.last_name), '') as name, c.child_id as "childId", c.primary_worker as worker
    from app.assessments_v_need n
    left join app.people_v_person p on p.id = n.person_id
    left join lateral (
      select v.child_id, v.primary_worker from app.cases_v_child v where v.child_id = n.person_id or v.case_id = n.case_id
      order by v.child_id <> n.person_id, v.child_id limit 1
    ) c on true
    where n.id = any (${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map(row => [row.id, row]));
}

/** Needs that came to be known in a time (ISO days, both included), with the first day of a service for each. */
export async function needsInTime(
  tx: Tx,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly (NeedInTime & { readonly kind: string })[]> {
  const { rows } = await sql<NeedInTime & { kind: string }>`
    select n.kind, n.identified_on as "identifiedOn", n.ended_on as "endedOn", min(r.started_on)::text as "firstStartedOn"
    from app.assessments_v_need n
    left join app.referrals_v_referral r on r.need_id = n.id and r.person_id = n.person_id and r.state <> 'in-error'
    where n.identified_on between ${from}::date and ${to}::date and n.ended_why is distinct from 'mistake'
    group by n.id, n.kind, n.identified_on, n.ended_on`.execute(tx);
  return rows;
}

/** A kind of need, with the category of services that answers it. */
export type NeedKindRow = {
  readonly code: string;
  readonly en: string;
  readonly es: string;
  readonly term: string | null;
};

/** All kinds of needs. */
export const needKindRows = async (tx: Tx): Promise<NeedKindRow[]> =>
  (await sql<NeedKindRow>`select code, en, es, term from app.assessments_v_need_kind order by code`.execute(tx)).rows;
