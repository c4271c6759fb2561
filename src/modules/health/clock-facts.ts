import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import type { FactSupplier } from '#modules/clocks/index.ts';

/** What rules may know of health: that a caregiver read the must-know card. */
export const healthClockFacts: FactSupplier = {
  kinds: ['card-read'],
  load: async (tx, children, zone) => {
    const { rows } = await sql<{ id: Id; child: Id; day: Day; at: number }>`
      select id, child_id as child, (confirmed_at at time zone ${zone})::date - date '1970-01-01' as day,
        (extract(epoch from confirmed_at) * 1000)::float8 as at
      from app.card_confirmation where child_id = any(${children}::uuid[])`.execute(tx);
    return rows.map(({ id, child, day, at }) => ({
      child,
      kind: 'card-read',
      id: `card_confirmation:${id}`,
      from: day,
      until: null,
      at,
      is: {},
    }));
  },
};
