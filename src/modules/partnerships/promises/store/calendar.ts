import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** What stands on a day (ISO) of the calendar of partners. */
export type CalendarRow = {
  readonly kind: 'promise' | 'task' | 'ends' | 'talk';
  readonly on: string;
  /** Of a task, its kind. */
  readonly code: string | null;
  readonly what: string;
  readonly organization: string | null;
  readonly partnershipId: Id | null;
  readonly sourceId: Id;
};

/**
 * What lies in a time (ISO, both days with it), day by day: open promises of both sides, open tasks with the next steps of
 * contacts among them, last days of agreements in force, and days on which to look at how both talk again.
 */
export async function calendarBetween(tx: Tx, from: string, to: string): Promise<readonly CalendarRow[]> {
  const { rows } = await sql<CalendarRow>`
    select 'promise' as kind, c.due_on::text as "on", null as code, c.what, coalesce(o.name, m.name) as organization,
      c.partnership_id as "partnershipId", c.id as "sourceId"
    from app.commitment c left join app.partnership p on p.id = c.partnership_id left join app.organizations_v_name o on o.id = p.organization_id
    left join app.community m on m.id = c.community_id
    where c.due_on between ${from}::date and ${to}::date and c.kept_on is null and c.withdrawn_on is null and c.released_on is null
    union all
    select 'task', t.due_on::text, t.kind, t.title, coalesce(o.name, m.name), t.partnership_id, t.id
    from app.partner_task t left join app.partnership p on p.id = t.partnership_id left join app.organizations_v_name o on o.id = p.organization_id
    left join app.community m on m.id = t.community_id
    where t.due_on between ${from}::date and ${to}::date and t.done_on is null and t.dropped_on is null
    union all
    select 'ends', coalesce(a.ends_on, upper(a.term) - 1)::text, null, a.title, null, y.partnership_id, a.id
    from app.partner_agreement a
    left join lateral (select x.partnership_id from app.partner_agreement_party x where x.agreement_id = a.agreement_id order by x.id limit 1) y on true
    where coalesce(a.ends_on, upper(a.term) - 1) between ${from}::date and ${to}::date and a.begun_at is not null and a.outcome is null
    union all
    select 'talk', a.review_on::text, null, '', o.name, a.partnership_id, a.id
    from app.contact_agreement a join app.partnership p on p.id = a.partnership_id join app.organizations_v_name o on o.id = p.organization_id
    where a.review_on between ${from}::date and ${to}::date and upper_inf(a.during)
    order by 2, 5, 4, 7`.execute(tx);
  return rows;
}

/** When the agreements that are in force end, by partner; for saying what may not last. */
export async function endsOfAgreements(tx: Tx) {
  const { rows } = await sql<{ partnershipId: Id; name: string; endsOn: string }>`
    select x.partnership_id as "partnershipId", a.title as name, coalesce(a.ends_on, upper(a.term) - 1)::text as "endsOn"
    from app.partner_agreement a join app.partner_agreement_party x on x.agreement_id = a.agreement_id
    where a.begun_at is not null and a.outcome is null`.execute(tx);
  return rows;
}

/** How long a partnership lasts, and how it goes on. */
export type LastingRow = {
  readonly id: Id;
  readonly organization: string;
  /** The day since which they work together (ISO). */
  readonly since: string;
  readonly renewals: number;
  /** Contacts in the last 90 days, and in the 90 before. */
  readonly now: number;
  readonly before: number;
};

/** Partners of a day (ISO), the longest first. */
export async function lastingOn(tx: Tx, today: string): Promise<readonly LastingRow[]> {
  const { rows } = await sql<LastingRow>`
    select p.id, o.name as organization, lower(s.during)::text as since,
      (select count(*)::integer from app.partner_agreement a join app.partner_agreement_party x on x.agreement_id = a.agreement_id
       where x.partnership_id = p.id and a.renews_id is not null and a.begun_at is not null) as renewals,
      (select count(*)::integer from app.partner_contact k where k.partnership_id = p.id
       and k.happened_on > ${today}::date - 90 and k.happened_on <= ${today}::date) as now,
      (select count(*)::integer from app.partner_contact k where k.partnership_id = p.id
       and k.happened_on > ${today}::date - 180 and k.happened_on <= ${today}::date - 90) as before
    from app.partnership p join app.organizations_v_name o on o.id = p.organization_id
    join app.partnership_stay s on s.partnership_id = p.id and s.during @> ${today}::date and s.state = 'partner'
    order by lower(s.during), o.name`.execute(tx);
  return rows;
}

/** Partnerships that ended, with their coded reason in both languages, the newest first. */
export async function endedPartnerships(tx: Tx, today: string) {
  const { rows } = await sql<{
    id: Id;
    organization: string;
    on: string;
    en: string;
    es: string;
    words: string | null;
  }>`
    select p.id, o.name as organization, lower(s.during)::text as "on", r.en, r.es, s.words
    from app.partnership p join app.organizations_v_name o on o.id = p.organization_id
    join app.partnership_stay s on s.partnership_id = p.id and s.during @> ${today}::date and s.state = 'ended'
    join app.partnership_end_reason r on r.code = s.reason
    order by lower(s.during) desc, o.name`.execute(tx);
  return rows;
}
