import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import type { FactSupplier } from '#modules/clocks/index.ts';

/** What rules may know of schooling: the first day at another school than the one before. */
export const educationClockFacts: FactSupplier = {
  kinds: ['school-change'],
  load: async (tx, children) => {
    const { rows } = await sql<{ id: Id; child: Id; day: Day }>`
      select id, child, day from (
        select id, child_id as child, school_id, lower(during) - date '1970-01-01' as day,
          lag(school_id) over (partition by child_id order by lower(during) nulls first) as before
        from app.enrollment where child_id = any(${children}::uuid[])) e
      where before <> school_id and day is not null`.execute(tx);
    return rows.map(({ id, child, day }) => ({
      child,
      kind: 'school-change',
      id: `enrollment:${id}`,
      from: day,
      until: null,
      at: null,
      is: {},
    }));
  },
};
