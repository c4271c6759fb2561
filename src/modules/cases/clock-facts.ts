import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/**
 * What rules may know of a child's case: that it was handed over from one case manager to another (one that is opened is
 * not handed over), and when the last was closed.
 */
export const caseClockFacts = {
  kinds: ['case-transfer'],
  load: async (tx: Tx, children: readonly Id[], zone: string) => {
    const { rows } = await sql<{ id: Id; child: Id; day: Day; at: number }>`
      select t.id, m.person_id as child, (t.at at time zone ${zone})::date - date '1970-01-01' as day,
        floor(extract(epoch from t.at) * 1000)::float8 as at
      from app.case_member m join app.case_transfer t on t.case_id = m.case_id and m.during @> t.at
      where m.person_id = any(${children}::uuid[]) and m.part = 'child'`.execute(tx);
    return rows.map(({ id, child, day, at }) => ({
      child,
      kind: 'case-transfer',
      id: `case_transfer:${id}`,
      from: day,
      until: null,
      at,
      is: {},
    }));
  },
  closings: async (tx: Tx, children: readonly Id[], zone: string) => {
    const { rows } = await sql<{ child: Id; on: Day }>`
      with spell as (
        select m.person_id as child, least(coalesce(upper(m.during), 'infinity'), coalesce(upper(c.life), 'infinity')) as until
        from app.case_member m join app.case_file c on c.id = m.case_id
        where m.person_id = any(${children}::uuid[]) and m.part = 'child' and not isempty(m.during) and not isempty(c.life)
      )
      select child, (max(until) at time zone ${zone})::date - date '1970-01-01' as on
      from spell group by child having max(until) <= (select app.moment())`.execute(tx);
    return rows;
  },
};
