import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Urgency } from '../contract.ts';
import { LIVE, OVER, type ReferralState, UNANSWERED } from '../rules/life.ts';
import { type BoardQuestion, RIDE_HOURS, type Waits } from './waits.ts';

/** A living referral on the board. Days and moments are ISO. */
export type WaitingRow = {
  readonly id: Id;
  readonly number: string;
  readonly person_id: Id;
  /** A child in whose record it is opened: the child it is for, else one of the case. */
  readonly child_id: Id;
  readonly service_id: Id;
  readonly state: ReferralState;
  readonly state_since: string;
  readonly urgency: Urgency;
  readonly answer_due_on: string | null;
  readonly update_due_on: string | null;
  /** The next appointment within two days for which a ride or an interpreter is open. */
  readonly appointment_at: string | null;
  readonly no_ride: boolean | null;
  readonly no_interpreter: boolean | null;
  readonly worker_id: Id;
  readonly waits: Waits;
  readonly rank: number;
  /** What it stands in line by, within its rank. */
  readonly since: string;
};

/** One page of the board, with what lies behind the other answers of its filters. */
export type Waiting = {
  readonly rows: readonly WaitingRow[];
  readonly counts: Readonly<Partial<Record<Waits, number>>>;
  readonly workers: readonly Id[];
  readonly organizations: readonly Id[];
};

type When = { readonly today: string; readonly now: string };

/**
 * Living referrals that the reader may see, what is late first, at most `most` of them and one more. One statement: the
 * policies of each table are asked once. `today` is the agency's day, `now` the moment, ISO.
 */
export async function findWaiting(
  tx: Tx,
  { waits, workerId, organizationId, urgency, after }: BoardQuestion,
  { today, now }: When,
  most: number,
): Promise<Waiting> {
  const { rows } = await sql<Waiting>`
    with asked as (
      select referral_id, min(due_on) as due_on from app.progress_update where came_at is null group by referral_id
    ), ahead as (
      select distinct on (referral_id) referral_id, starts_at, transport in ('not-known', 'open') as no_ride,
        interpreter in ('not-known', 'open') as no_interpreter
      from app.service_appointment
      where attended is null and starts_at >= ${now} and starts_at < ${now}::timestamptz + ${RIDE_HOURS} * interval '1 hour'
        and (transport in ('not-known', 'open') or interpreter in ('not-known', 'open'))
      order by referral_id, starts_at
    ), kids as (
      select distinct on (case_id) case_id, child_id, primary_worker_id from app.cases_v_child order by case_id, child_id
    ), own as (
      select child_id, primary_worker_id from app.cases_v_child
    ), found as materialized (
      select r.id, r.number, r.person_id, coalesce(own.child_id, kids.child_id, r.person_id) as child_id, r.service_id, r.organization_id,
        r.state, r.state_since, r.urgency, r.answer_due_on, asked.due_on as update_due_on, ahead.starts_at as appointment_at,
        ahead.no_ride, ahead.no_interpreter, coalesce(own.primary_worker_id, kids.primary_worker_id, r.opened_by) as worker_id,
        case
          when r.state = any (${[...UNANSWERED]}::text[]) and r.answer_due_on < ${today} then 'answer-late'
          when r.state in ('started', 'on-hold') and asked.due_on < ${today} then 'update-late'
          when r.ended_on is not null then 'result'
          when ahead.starts_at is not null then 'ride'
          when r.state = 'draft' then 'draft'
          when r.state = any (${[...UNANSWERED]}::text[]) then 'answer'
          when r.state = 'waiting-list' then 'place'
          else 'help' end as waits
      from app.referral r
      left join own on own.child_id = r.person_id
      left join kids on kids.case_id = r.case_id
      left join asked on asked.referral_id = r.id
      left join ahead on ahead.referral_id = r.id and r.state = any (${[...LIVE]}::text[])
      where r.state <> all (${[...OVER]}::text[])
    ), ranked as materialized (
      select f.*, case f.waits when 'answer-late' then 1 when 'update-late' then 2 when 'result' then 3 when 'ride' then 4 else 5 end as rank,
        case f.waits when 'answer-late' then f.answer_due_on::timestamptz when 'update-late' then f.update_due_on::timestamptz
          when 'ride' then f.appointment_at else f.state_since end as since
      from found f
      where (${workerId}::uuid is null or f.worker_id = ${workerId}) and (${organizationId}::uuid is null or f.organization_id = any ((select app_definer.same_organizations(${organizationId}))::uuid[]))
        and (${urgency}::text is null or f.urgency = ${urgency})
    )
    select
      coalesce((select jsonb_agg(p order by p.rank, p.since, p.id) from (
        select * from ranked
        where (${waits}::text is null or waits = ${waits})
          and (${after?.rank ?? null}::int is null or (rank, since, id) > (${after?.rank ?? null}::int, ${after?.since ?? null}::timestamptz, ${after?.id ?? null}::uuid))
        order by rank, since, id limit ${most + 1}
      ) p), '[]') as rows,
      (select coalesce(jsonb_object_agg(c.waits, c.there), '{}') from (select waits, count(*) as there from ranked group by waits) c) as counts,
      (select coalesce(jsonb_agg(distinct worker_id), '[]') from found) as workers,
      (select coalesce(jsonb_agg(distinct organization_id), '[]') from found) as organizations`.execute(tx);
  return rows[0]!;
}
