import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { serviceNames } from '#modules/organizations/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Urgency } from '../contract.ts';
import { ENDED, LIVE, type ReferralState } from '../rules/life.ts';

/** A referral as an inbox lists it. Days and moments are ISO; `name` is the person's as it was told, if it was. */
export type InboxRow = {
  readonly id: Id;
  readonly number: string;
  readonly state: ReferralState;
  readonly urgency: Urgency;
  readonly service: string;
  readonly name: string | null;
  readonly waitDays: number | null;
  readonly answerDueOn: string | null;
  readonly updateDueOn: string | null;
  /** The next appointment ahead. */
  readonly nextAt: string | null;
  /** Appointments gone by of which nobody said who came. */
  readonly unsaid: number;
};

const SHOWN: readonly ReferralState[] = [...LIVE, ...ENDED.filter(state => state !== 'declined')];

/** What the inbox at hand opens, whatever is due first on top: `most` rows after the first `skip`, and one more if there are more. */
export async function inboxRows(tx: Tx, now: string, skip: number, most: number): Promise<InboxRow[]> {
  const { rows } = await sql<Omit<InboxRow, 'service'> & { serviceId: Id }>`
      select r.id, r.number, r.state, r.urgency, r.service_id as "serviceId", told.name, r.wait_days as "waitDays",
        case when r.state in ('sent', 'received') then r.answer_due_on::text end as "answerDueOn",
        case when r.state in ('started', 'on-hold') then due.day::text end as "updateDueOn",
        to_char(ahead.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "nextAt", coalesce(ahead.unsaid, 0)::integer as unsaid
      from app.referral r
      left join lateral (
        select line->>'value' as name
        from (select h.said from app.referral_share h where h.referral_id = r.id and h.part = 'contact' order by h.shared_at desc, h.id desc limit 1) last,
          jsonb_array_elements(last.said->'lines') line
        where line->>'label' = 'name' limit 1
      ) told on true
      left join lateral (select min(p.due_on) as day from app.progress_update p where p.referral_id = r.id and p.came_at is null) due on true
      left join lateral (
        select min(a.starts_at) filter (where a.starts_at > ${now}::timestamptz) as at, count(*) filter (where a.starts_at <= ${now}::timestamptz) as unsaid
        from app.service_appointment a where a.referral_id = r.id and a.attended is null
      ) ahead on true
      where r.state = any (${[...SHOWN]}::text[])
      order by least(case when r.state in ('sent', 'received') then r.answer_due_on end, case when r.state in ('started', 'on-hold') then due.day end) nulls last,
        r.opened_at, r.id
      offset ${skip} limit ${most + 1}`.execute(tx);
  const names = await serviceNames(
    tx,
    rows.map(row => row.serviceId),
  );
  return rows.map(({ serviceId, ...row }) => ({ ...row, service: names.get(serviceId)?.service ?? '' }));
}

/** How many referrals stand in each state, of those the inbox at hand opens. */
export async function inboxLoad(tx: Tx): Promise<ReadonlyMap<ReferralState, number>> {
  const rows = await tx
    .selectFrom('app.referral')
    .select(['state', query => query.fn.countAll<string>().as('count')])
    .where('state', 'in', [...SHOWN])
    .groupBy('state')
    .execute();
  return new Map(rows.map(({ state, count }) => [state, Number(count)]));
}
