import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { triggerFor } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { PLAN_KIND, settingsWithPlan } from './store/plans.ts';

/** Why a child has no plan in force. */
export type AuditReason = 'not-opened' | 'draft' | 'ready' | 'partly-signed' | 'void' | 'declined' | 'no-signer';

/** A child in care without a plan in force where one is needed. */
export type AuditRow = {
  readonly childId: Id;
  /** Names as far as the asker may see them. */
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly homeId: Id;
  readonly home: string | null;
  readonly worker: string | null;
  readonly agreementId: Id | null;
  readonly reason: AuditReason;
  /** ISO day since which it is missing: the day it was due, or of the change after it was signed. */
  readonly since: string;
  readonly days: number;
};

export type AuditAsked = {
  /** The last row of the page before; null for the first page. */
  readonly after: Pick<AuditRow, 'since' | 'childId'> | null;
  readonly most: number;
  /** Only what stands so; all when left out. */
  readonly reason?: AuditReason | null;
  /** Only children whose case is with this unit. */
  readonly unitId?: Id | null;
};

/** The settings that ask for a plan in the agency's pack; empty where it asks for none. */
async function settings(ask: Ask): Promise<string[]> {
  const trigger = await triggerFor(ask.tx, 'placement');
  return trigger?.kind === PLAN_KIND ? [...(await settingsWithPlan(ask.tx, trigger.pack)).keys()] : [];
}

/**
 * The file audit (S3-19): every child placed where a plan is needed who has none in force, the longest first, with the
 * days and the reason. One page in one query; the page is picked before anything is joined to it.
 */
export async function fileAudit(
  ask: Ask,
  { after, most, reason = null, unitId = null }: AuditAsked,
): Promise<AuditRow[]> {
  const { tx, today, who } = ask;
  const asked = await settings(ask);
  if (asked.length === 0) return [];
  const next = after ? sql`where (since, "childId") > (${after.since}::date, ${after.childId}::uuid)` : sql``;
  const { rows } = await sql<AuditRow>`
    with missing as materialized (
      select * from (
        select n.child_id as "childId", n.home_id as "homeId", a.id as "agreementId", a.state,
          case when a.state = 'void' then (a.state_at at time zone ${who.timeZone})::date
            else coalesce(a.due_on, (lower(n.during) at time zone ${who.timeZone})::date) end as since
        from app.placement_v_now n
        left join app.agreements_v_agreement a on a.subject_id = n.child_id and a.child_id is not null and a.kind = ${PLAN_KIND}
          and a.state not in ('superseded', 'ended')
        where n.home_id is not null and n.setting = any (${asked}::text[]) and a.state is distinct from 'in_force' ${standing(reason)}
        ${unitId ? sql`and n.child_id in (select u.child_id from app.cases_v_child u where u.unit_id = ${unitId})` : sql``}
      ) all_missing
      ${next}
      order by since, "childId" limit ${most}
    )
    select m."childId", p.first_name as "firstName", p.last_name as "lastName", m."homeId", h.name as home, c.primary_worker as worker,
      m."agreementId", m.since, greatest(${today.toString()}::date - m.since, 0) as days,
      case when m.state is null then 'not-opened'
        when not exists (select from app.agreements_v_signer s where s.agreement_id = m."agreementId" and s.side = 'caregiver') then 'no-signer'
        else replace(m.state, '_', '-') end as reason
    from missing m
    left join app.people_v_person p on p.id = m."childId"
    left join app.licensing_v_home h on h.id = m."homeId"
    left join lateral (select v.primary_worker from app.cases_v_child v where v.child_id = m."childId" limit 1) c on true
    order by m.since, m."childId"`.execute(tx);
  return rows;
}

/** The part of the question that asks for one reason only. */
function standing(reason: AuditReason | null) {
  const signer = sql`exists (select from app.agreements_v_signer s where s.agreement_id = a.id and s.side = 'caregiver')`;
  if (reason === null) return sql``;
  if (reason === 'not-opened') return sql`and a.id is null`;
  if (reason === 'no-signer') return sql`and a.id is not null and not ${signer}`;
  return sql`and a.state = ${reason.replace('-', '_')} and ${signer}`;
}

/** A child with a plan in force where one is needed. */
export type InForceRow = Pick<AuditRow, 'childId' | 'firstName' | 'lastName' | 'home' | 'worker'> & {
  /** Moment (ISO) since which it is in force. */
  readonly inForceFrom: string;
};

/** Children with a plan in force, by id: the ones behind the number of the audit. `after` is the last child before. */
export async function plansInForce(
  ask: Ask,
  { after, most }: { readonly after: Id | null; readonly most: number },
): Promise<InForceRow[]> {
  const asked = await settings(ask);
  if (asked.length === 0) return [];
  const next = after ? sql`and n.child_id > ${after}` : sql``;
  const { rows } = await sql<InForceRow>`
    with found as materialized (
      select n.child_id as "childId", n.home_id, a.in_force_from as "inForceFrom"
      from app.placement_v_now n
      join app.agreements_v_agreement a on a.subject_id = n.child_id and a.child_id is not null and a.kind = ${PLAN_KIND} and a.state = 'in_force'
      where n.home_id is not null and n.setting = any (${asked}::text[]) ${next}
      order by n.child_id limit ${most}
    )
    select f."childId", f."inForceFrom", p.first_name as "firstName", p.last_name as "lastName", h.name as home, c.primary_worker as worker
    from found f
    left join app.people_v_person p on p.id = f."childId"
    left join app.licensing_v_home h on h.id = f.home_id
    left join lateral (select v.primary_worker from app.cases_v_child v where v.child_id = f."childId" limit 1) c on true
    order by f."childId"`.execute(ask.tx);
  return rows;
}

/** How many children are placed where a plan is needed, and how many of them have one in force. */
export async function auditNumbers(ask: Ask): Promise<{ readonly needed: number; readonly inForce: number }> {
  const asked = await settings(ask);
  if (asked.length === 0) return { needed: 0, inForce: 0 };
  const { rows } = await sql<{ needed: number; inForce: number }>`
    select count(*)::integer as needed, count(*) filter (where a.state = 'in_force')::integer as "inForce"
    from app.placement_v_now n
    left join app.agreements_v_agreement a on a.subject_id = n.child_id and a.child_id is not null and a.kind = ${PLAN_KIND}
      and a.state not in ('superseded', 'ended')
    where n.home_id is not null and n.setting = any (${asked}::text[])`.execute(ask.tx);
  return rows[0] ?? { needed: 0, inForce: 0 };
}
