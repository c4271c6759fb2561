import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { InCare, MonthVisit } from './rules/month-of-visits.ts';

/** A child who was in care in a month, with who has the case now and every visit of a case manager in the month. */
export type MonthRow = {
  readonly child_id: Id;
  readonly first_name: string;
  readonly last_name: string | null;
  readonly worker_id: Id | null;
  readonly worker: string | null;
  readonly stays: readonly InCare[];
  readonly visits: readonly MonthVisit[];
};

/** `month` is `2026-11` in the agency's time zone; only one worker's children, or only one child, where asked. */
export type MonthAsked = {
  readonly month: string;
  readonly zone: string;
  readonly workerId?: Id | undefined;
  readonly childId?: Id | undefined;
};

/** One query for everybody of a month: the stays that touch it, and for each child contact__child over its days. */
export const monthQuery = ({ month, zone, workerId, childId }: MonthAsked) => {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const [from, to] = [first, first.add({ months: 1 })].map(day => day.toZonedDateTime(zone).toInstant().toString());
  const day = (moment: string) => sql`(${sql.raw(moment)} at time zone ${zone})::date`;
  return sql<MonthRow>`
    select s.child_id, p.first_name, p.last_name, c.primary_worker_id as worker_id, c.primary_worker as worker, s.stays, coalesce(v.visits, '[]') as visits
    from (
      select child_id, json_agg(json_build_object('from', ${day('lower(during)')}, 'to', ${day('upper(during)')}) order by during) as stays
      from app.placement_v_stay where during && tstzrange(${from}, ${to}) ${childId ? sql`and child_id = ${childId}` : sql``} group by child_id
    ) s
    join app.people_v_person p on p.id = s.child_id
    left join app.cases_v_child c on c.child_id = s.child_id
    left join lateral (
      select json_agg(json_build_object('day', ${day('t.happened_at')}, 'inPerson', t.way = 'in_person', 'residence', coalesce(t.place = 'residence', false),
        'held', t.held, 'alone', t.alone_with_child)) as visits
      from app.contact t where t.child_id = s.child_id and t.kind = 'caseworker_visit' and t.happened_at >= ${from}::timestamptz and t.happened_at < ${to}::timestamptz
    ) v on true
    ${workerId ? sql`where c.primary_worker_id = ${workerId}` : sql``}
    order by p.first_name, p.last_name, s.child_id`;
};

export const monthRows = async (tx: Tx, asked: MonthAsked): Promise<MonthRow[]> =>
  (await monthQuery(asked).execute(tx)).rows;
