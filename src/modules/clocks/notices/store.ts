import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Dated } from '../rules/standing.ts';
import type { Schedule, Schedules } from './schedule.ts';
import type { ToldBefore } from './what-is-told.ts';

type DefaultRow = {
  readonly code: string;
  readonly days: number[];
  readonly to_supervisor: number;
  readonly to_director: number | null;
  readonly catch_up: number;
};
type PolicyRow = Omit<DefaultRow, 'code' | 'catch_up'> & {
  readonly id: Id;
  readonly responsible: string | null;
  readonly rule: string | null;
};

const scheduleOf = ({ days, to_supervisor, to_director }: Omit<DefaultRow, 'code' | 'catch_up'>): Schedule => ({
  days,
  toSupervisor: to_supervisor,
  toDirector: to_director,
});

/** The schedules of the agency at hand, and what comes with the product. */
export async function schedulesOf(tx: Tx): Promise<Schedules> {
  const [stock, own] = await Promise.all([stockSchedules(tx), ownSchedules(tx)]);
  return {
    ofRule: new Map(own.flatMap(row => (row.rule === null ? [] : [[row.rule, scheduleOf(row)]]))),
    ofPart: new Map(own.flatMap(row => (row.responsible === null ? [] : [[row.responsible, scheduleOf(row)]]))),
    stock: new Map(stock.map(row => [row.code, scheduleOf(row)])),
    catchUp: Math.max(0, ...stock.map(row => row.catch_up)),
  };
}

async function stockSchedules(tx: Tx): Promise<DefaultRow[]> {
  const { rows } = await sql<DefaultRow>`
    select code, to_jsonb(days) as days, to_supervisor, to_director, catch_up from app.reminder_default order by code`.execute(
    tx,
  );
  return rows;
}

async function ownSchedules(tx: Tx): Promise<PolicyRow[]> {
  const { rows } = await sql<PolicyRow>`
    select id, responsible, rule, to_jsonb(days) as days, to_supervisor, to_director from app.reminder_policy
    where agency_id = app.my_agency()`.execute(tx);
  return rows;
}

/** An open duty with what was told of it before. */
export type NoticeRow = Dated &
  ToldBefore & {
    readonly id: Id;
    /** The child, or the home; null for the agency itself. */
    readonly about: Id | null;
    readonly key: string;
    readonly rule: string;
    readonly duty: string;
    readonly topic: string;
    readonly responsible: string;
  };

/** Open duties toward some children that are due up to a day (ISO). */
export async function openOfChildren(tx: Tx, children: readonly Id[], until: string): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    select o.id, o.child_id as about, o.key, o.rule, o.duty, o.topic, o.responsible, o.state, o.opens_on, o.due_on, o.due_at,
      n.reminded_for, n.escalated_to
    from app.clocks_v_duty o left join app.duty_notice n on n.id = o.id
    where o.child_id = any (${children}::uuid[]) and o.year = 0 and o.state in ('upcoming', 'due', 'overdue') and o.due_on <= ${until}
    order by o.child_id`.execute(tx);
  return rows;
}

/** Open duties of the agency for its homes and its own, due up to a day (ISO). */
export async function openOfAgency(tx: Tx, until: string): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    select id, home_id as about, key, rule, duty, topic, responsible, state, opens_on, due_on, due_at, reminded_for, escalated_to
    from app.agency_obligation where state in ('upcoming', 'due', 'overdue') and due_on <= ${until}`.execute(tx);
  return rows;
}

/** What is kept of what was told of one duty. */
export type KeptNotice = { readonly row: NoticeRow; readonly after: ToldBefore };

const recordsOf = (kept: readonly KeptNotice[]) =>
  JSON.stringify(
    kept.map(({ row, after }) => ({
      id: row.id,
      child_id: row.about,
      topic: row.topic,
      reminded_for: after.reminded_for,
      escalated_to: after.escalated_to,
    })),
  );

/** Keeps what was told of duties toward children. The moment of an escalation stays while it goes no further. */
export async function keepChildNotices(
  tx: Tx,
  { agencyId, now }: { readonly agencyId: Id; readonly now: string },
  kept: readonly KeptNotice[],
): Promise<void> {
  if (kept.length === 0) return;
  await sql`
    insert into app.duty_notice as n (id, agency_id, child_id, topic, reminded_for, escalated_to, escalated_at)
    select r.id, ${agencyId}, r.child_id, r.topic, r.reminded_for, r.escalated_to, case when r.escalated_to is not null then ${now}::timestamptz end
    from jsonb_populate_recordset(null::app.duty_notice, ${recordsOf(kept)}::jsonb) r
    on conflict (id) do update set topic = excluded.topic, reminded_for = excluded.reminded_for, escalated_to = excluded.escalated_to,
      escalated_at = case when excluded.escalated_to is not distinct from n.escalated_to then n.escalated_at else excluded.escalated_at end`.execute(
    tx,
  );
}

/** The same for duties of the agency, with their rows. */
export async function keepAgencyNotices(
  tx: Tx,
  { now }: { readonly now: string },
  kept: readonly KeptNotice[],
): Promise<void> {
  if (kept.length === 0) return;
  await sql`
    update app.agency_obligation o set reminded_for = r.reminded_for, escalated_to = r.escalated_to,
      escalated_at = case when r.escalated_to is null then null when r.escalated_to = o.escalated_to then o.escalated_at else ${now}::timestamptz end
    from jsonb_populate_recordset(null::app.agency_obligation, ${recordsOf(kept)}::jsonb) r where o.id = r.id`.execute(
    tx,
  );
}

/** What is settled, excepted or gone is told of no more: when it comes back, it begins anew. */
export async function forgetSettled(tx: Tx): Promise<void> {
  await sql`
    delete from app.duty_notice n where not exists (
      select from app.clocks_v_duty o where o.child_id = n.child_id and o.year = 0 and o.id = n.id
        and o.state in ('upcoming', 'due', 'overdue', 'cannot-tell'))`.execute(tx);
  await sql`
    update app.agency_obligation set reminded_for = null, escalated_at = null, escalated_to = null
    where state not in ('upcoming', 'due', 'overdue', 'cannot-tell') and num_nonnulls(reminded_for, escalated_at) > 0`.execute(
    tx,
  );
}

/** A fact of the clocks' own, for others to hear. `key` says by topic whom it is about. */
export type DutyFact = { readonly id: Id; readonly name: string; readonly key: string; readonly body: object };

/** Writes facts that time brought about. */
export async function tellOfDuties(tx: Tx, facts: readonly DutyFact[]): Promise<void> {
  if (facts.length > 0) await sql`select app_definer.tell_of_duties(${JSON.stringify(facts)}::jsonb)`.execute(tx);
}

type Policy = {
  readonly id: Id;
  readonly agencyId: Id;
  readonly responsible: string | null;
  readonly rule: string | null;
  readonly schedule: Schedule | null;
};

/** Sets the agency's own schedule for a part or a rule; without one, what came with the product counts again. */
export async function writePolicy(tx: Tx, { id, agencyId, responsible, rule, schedule }: Policy): Promise<void> {
  await sql`
    delete from app.reminder_policy where agency_id = ${agencyId}
      and responsible is not distinct from ${responsible}::text and rule is not distinct from ${rule}::text`.execute(
    tx,
  );
  if (schedule !== null)
    await tx
      .insertInto('app.reminder_policy')
      .values({
        id,
        agency_id: agencyId,
        responsible,
        rule,
        days: [...schedule.days],
        to_supervisor: schedule.toSupervisor,
        to_director: schedule.toDirector,
      })
      .execute();
}
